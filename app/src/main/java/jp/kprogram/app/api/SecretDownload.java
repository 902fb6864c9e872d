package jp.kprogram.app.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.kprogram.information.AccessWay;
import jp.kprogram.information.SecretReading;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Passes the content of a secret on to a recipient, as a file that no browser keeps, shows or guesses the type of. */
@Component
public class SecretDownload {

  private final SecretReading reading;

  SecretDownload(SecretReading reading) {
    this.reading = reading;
  }

  /** Writes the content, or refuses before the first byte; see {@link SecretReading#open}. */
  public void write(String number, AccessWay way, HttpServletResponse answer) throws IOException {
    var opened = reading.open(number, way);
    answer.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    answer.setContentLengthLong(opened.note().size());
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(opened.note().fileName(), StandardCharsets.UTF_8).build().toString());
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    opened.read(answer.getOutputStream());
  }
}
