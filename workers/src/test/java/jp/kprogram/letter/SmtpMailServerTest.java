package jp.kprogram.letter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kprogram.letter.LetterSettings.Sender;
import jp.kprogram.letter.MailServer.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What each possible answer of a mail server means: sent, not sent, or nobody knows. */
@Timeout(30)
class SmtpMailServerTest {

  private static final String DROP = "drop";

  @ParameterizedTest(name = "{0} に {1} → {2}")
  @DisplayName("サーバーの答えから、届いたか・届いていないか・分からないかを決める")
  @CsvSource({
    "nothing, '', ACCEPTED",
    "QUIT, drop, ACCEPTED",
    "QUIT, 500 never mind, ACCEPTED",
    "GREETING, drop, NOT_ACCEPTED",
    "GREETING, 421 too busy, NOT_ACCEPTED",
    "MAIL, 451 try later, NOT_ACCEPTED",
    "RCPT, 450 greylisted, NOT_ACCEPTED",
    "RCPT, 550 no such user, REFUSED",
    "DATA, 554 no, REFUSED",
    "DATA, 451 later, NOT_ACCEPTED",
    "END, 552 too big, REFUSED",
    "END, 451 disk full, NOT_ACCEPTED",
    "END, drop, UNKNOWN",
    "END, silence, UNKNOWN"
  })
  void tellsOutcome(String command, String answer, Outcome expected) throws IOException {
    try (var server = new ScriptedServer(Map.of(command, answer))) {
      var delivery = mailServer(server.port()).deliver(letter("hanako@example.go.jp"));

      assertThat(delivery.outcome()).as(delivery.error()).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("サーバーがいなければ、届いていない")
  void tellsThatNobodyListens() throws IOException {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    var delivery = mailServer(port).deliver(letter("hanako@example.go.jp"));

    assertThat(delivery.outcome()).isEqualTo(Outcome.NOT_ACCEPTED);
  }

  @Test
  @DisplayName("アドレスの形をしていない宛先は、サーバーに尋ねるまでもなく断る")
  void refusesFaultyAddress() {
    var delivery = mailServer(1).deliver(letter("hanako@@example"));

    assertThat(delivery.outcome()).isEqualTo(Outcome.REFUSED);
  }

  private static SmtpMailServer mailServer(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().put("mail.smtp.timeout", "500");
    sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "500");
    var beans = new StaticListableBeanFactory(Map.of("mailSender", sender));
    var settings = new LetterSettings(URI.create("https://example.go.jp"), new Sender("from@example.go.jp", "事務局"));
    return new SmtpMailServer(beans.getBeanProvider(JavaMailSenderImpl.class), settings, Clock.systemUTC());
  }

  private static Letter letter(String address) {
    return new Letter(1, "<1@example.go.jp>", "VIS-2026-01", "common/task-reminder", "hanako", "山田 花子", address, "件名",
        "本文", "<p>本文</p>", LetterStatus.SENDING, Instant.EPOCH, null, 1, null, false);
  }

  /** An SMTP server that answers well, but for one command. */
  private static final class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Map<String, String> script;

    private ScriptedServer(Map<String, String> script) throws IOException {
      this.script = script;
      var thread = new Thread(this::serve);
      thread.setDaemon(true);
      thread.start();
    }

    private int port() {
      return socket.getLocalPort();
    }

    private void serve() {
      try (Socket client = socket.accept()) {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        boolean goesOn = answer(client, "GREETING", "220 ready");
        boolean inText = false;
        String line;
        while (goesOn && (line = in.readLine()) != null) {
          if (inText) {
            inText = !line.equals(".");
            goesOn = inText || answer(client, "END", "250 accepted");
          } else {
            String command = line.split("[ :]")[0].toUpperCase();
            inText = command.equals("DATA") && !script.containsKey("DATA");
            goesOn = answer(client, command, inText ? "354 go on" : "250 ok");
          }
        }
      } catch (IOException e) {
        // the client has hung up: the test sees what it made of it
      }
    }

    /** Whether the conversation goes on. */
    private boolean answer(Socket client, String command, String usual) throws IOException {
      String answer = script.getOrDefault(command, usual);
      if (answer.equals(DROP)) {
        return false;
      }
      if (!answer.equals("silence")) {
        client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
