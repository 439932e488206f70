package vn.tonghop.notice;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Where notices are sent by e-mail.
 *
 * @param host the server that takes them
 * @param port 0 for the protocol's own
 * @param username null where the server asks for none
 * @param password never said in an error
 * @param properties what else the server needs, such as {@code mail.smtp.starttls.required}
 * @param from who sends them
 * @param to who reads them; empty where nobody does
 */
public record NoticeMail(
    String host,
    int port,
    @Nullable String username,
    @Nullable String password,
    Map<String, String> properties,
    String from,
    List<String> to) {

  /** A server that does not answer must not keep the night from ending. */
  private static final String PATIENCE_MILLIS = "20000";

  public NoticeMail {
    properties = Map.copyOf(properties);
    to = List.copyOf(to);
  }

  /** Nobody is sent anything. */
  public static NoticeMail none() {
    return new NoticeMail("", 0, null, null, Map.of(), "", List.of());
  }

  boolean isConfigured() {
    return !host.isBlank() && !to.isEmpty();
  }

  /**
   * Sends.
   *
   * @throws org.springframework.mail.MailException where the server cannot be reached or refuses
   */
  void send(String subject, String text) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(host);
    if (port > 0) {
      sender.setPort(port);
    }
    sender.setUsername(username);
    sender.setPassword(password);
    sender.setDefaultEncoding("UTF-8");
    Properties settings = sender.getJavaMailProperties();
    for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
      settings.setProperty("mail.smtp." + wait, PATIENCE_MILLIS);
    }
    if (username != null) {
      settings.setProperty("mail.smtp.auth", "true");
    }
    properties.forEach(settings::setProperty);
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from.isBlank() ? to.get(0) : from);
    message.setTo(to.toArray(String[]::new));
    message.setSubject(subject);
    message.setText(text);
    sender.send(message);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "mail to %s by %s:%d".formatted(String.join(", ", to), host, port);
  }
}
