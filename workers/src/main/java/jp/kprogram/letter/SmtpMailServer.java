package jp.kprogram.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * SMTP by Jakarta Mail, with the settings of {@code spring.mail}.
 *
 * <p>Spring's own sender is not used for the sending itself: it reports a failure to hang up after the letter was
 * accepted as if the letter had failed, and that would send it twice.
 */
@Component
class SmtpMailServer implements MailServer {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpMailServer.class);

  private final ObjectProvider<JavaMailSenderImpl> mailSender;
  private final LetterSettings settings;
  private final Clock clock;

  SmtpMailServer(ObjectProvider<JavaMailSenderImpl> mailSender, LetterSettings settings, Clock clock) {
    this.mailSender = mailSender;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean isConfigured() {
    return mailSender.getIfAvailable() != null;
  }

  @Override
  public Delivery deliver(Letter letter) {
    var server = mailSender.getObject();
    MimeMessage message;
    try {
      message = compose(server.getSession(), letter);
    } catch (MessagingException | UnsupportedEncodingException e) {
      return new Delivery(Outcome.REFUSED, e.getMessage());
    }
    Transport transport;
    try {
      transport = connect(server);
    } catch (MessagingException e) {
      return new Delivery(Outcome.NOT_ACCEPTED, e.getMessage());
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Delivery(Outcome.ACCEPTED, null);
    } catch (MessagingException e) {
      return new Delivery(outcomeOf(replyCode(e)), e.getMessage());
    } finally {
      hangUp(transport);
    }
  }

  private MimeMessage compose(Session session, Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    var message = new MimeMessage(session) {
      @Override
      protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", letter.messageId());
      }
    };
    var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.mail().from(), settings.mail().fromName());
    var recipient = new InternetAddress(letter.recipientAddress(), letter.recipientName(), "UTF-8");
    recipient.validate();
    helper.setTo(recipient);
    helper.setSubject(letter.subject());
    helper.setText(letter.text(), letter.html());
    helper.setSentDate(Date.from(clock.instant()));
    // keeps out-of-office replies away
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private static Transport connect(JavaMailSenderImpl server) throws MessagingException {
    var protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
    var transport = server.getSession().getTransport(protocol);
    transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
    return transport;
  }

  /** Only what the server itself said counts as a refusal; a line that broke tells nothing. */
  private static Outcome outcomeOf(int replyCode) {
    if (replyCode >= 500 && replyCode < 600) {
      return Outcome.REFUSED;
    }
    return replyCode >= 400 && replyCode < 500 ? Outcome.NOT_ACCEPTED : Outcome.UNKNOWN;
  }

  /** The innermost reply of the server, or -1 where there is none. */
  private static int replyCode(Exception failure) {
    int code = -1;
    for (var next = failure; next != null; next = next instanceof MessagingException m ? m.getNextException() : null) {
      if (next instanceof SMTPAddressFailedException e) {
        code = e.getReturnCode();
      } else if (next instanceof SMTPSenderFailedException e) {
        code = e.getReturnCode();
      } else if (next instanceof SMTPSendFailedException e) {
        code = e.getReturnCode();
      }
    }
    return code;
  }

  private static void hangUp(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("mail server did not take leave: {}", e.getMessage());
    }
  }
}
