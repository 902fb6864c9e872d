package jp.kprogram.letter;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What letters need to know of the place where they come from.
 *
 * @param baseUrl address of the application as its users see it, without a slash at the end
 * @param mail sender of letters
 */
@ConfigurationProperties("kprogram")
public record LetterSettings(
    @DefaultValue("http://localhost:8080") URI baseUrl, @DefaultValue Sender mail) {

  /** Sender: an address and the name shown with it. */
  public record Sender(
      @DefaultValue("noreply@localhost") String from,
      @DefaultValue("経済安全保障重要技術育成プログラム事務局") String fromName) {}
}
