package nl.tijdig.platform.log;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.logging.LogRecord;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who followed a live stream closed it, as everybody does one day. Quarkus takes what it
 * could no longer send for an error.
 */
final class Departure {

  private static final String STREAMS = PublisherResponseHandler.class.getName();

  private Departure() {}

  static boolean is(LogRecord line) {
    return STREAMS.equals(line.getLoggerName()) && isClosedConnection(line.getThrown());
  }

  private static boolean isClosedConnection(@Nullable Throwable thrown) {
    return thrown instanceof IOException || thrown instanceof HttpClosedException;
  }
}
