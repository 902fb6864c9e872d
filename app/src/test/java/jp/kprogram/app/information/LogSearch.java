package jp.kprogram.app.information;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Looks for a mark in every log line, of ours and of the frameworks down to debug, more than any start logs. */
final class LogSearch extends AppenderBase<ILoggingEvent> {

  private static final List<String> LOGGERS =
      List.of("jp.kprogram", "org.camunda", "org.springframework", "com.zaxxer");

  private final Traces wanted;
  private final List<String> found = new CopyOnWriteArrayList<>();
  private final Map<String, Level> levels = new HashMap<>();
  private final Map<String, Boolean> additive = new HashMap<>();

  LogSearch(Traces wanted) {
    this.wanted = wanted;
  }

  void begin() {
    start();
    for (String name : LOGGERS) {
      levels.put(name, logger(name).getLevel());
      additive.put(name, logger(name).isAdditive());
      logger(name).setLevel(Level.DEBUG);
      logger(name).setAdditive(false); // not all of it into the output of the tests
      logger(name).addAppender(this);
    }
    logger(Logger.ROOT_LOGGER_NAME).addAppender(this);
  }

  void end() {
    levels.forEach((name, level) -> {
      logger(name).setLevel(level);
      logger(name).setAdditive(additive.get(name));
      logger(name).detachAppender(this);
    });
    logger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
    stop();
  }

  /** Lines that hold the mark. */
  List<String> found() {
    return found;
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @Override
  protected void append(ILoggingEvent event) {
    String failure = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
    String line = event.getLoggerName() + " " + event.getFormattedMessage() + " " + failure;
    if (wanted.in(line)) {
      found.add(line);
    }
  }
}
