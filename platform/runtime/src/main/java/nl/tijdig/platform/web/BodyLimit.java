package nl.tijdig.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is too large, by what it says of itself and, since it need not say so, while
 * it comes in. JSON, which is held in memory whole, has a limit of its own beside that of streams.
 */
@Provider
class BodyLimit implements ReaderInterceptor {

  private final long jsonLimit;
  private final long streamLimit;

  BodyLimit(
      @ConfigProperty(name = "tijdig.web.max-json-size") MemorySize json,
      @ConfigProperty(name = "tijdig.web.max-stream-size") MemorySize stream) {
    this.jsonLimit = json.asLongValue();
    this.streamLimit = stream.asLongValue();
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    var limit =
        MediaType.APPLICATION_JSON_TYPE.isCompatible(body.getMediaType()) ? jsonLimit : streamLimit;
    if (announcedLength(body) > limit) {
      throw StandardProblems.tooLarge();
    }
    body.setInputStream(new Limited(body.getInputStream(), limit));
    return body.proceed();
  }

  private static long announcedLength(ReaderInterceptorContext body) {
    var length = body.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private static final class Limited extends FilterInputStream {

    private long left;

    Limited(InputStream in, long limit) {
      super(in);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      var read = super.read();
      take(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var read = super.read(bytes, offset, length);
      take(read);
      return read;
    }

    private void take(int read) {
      left -= Math.max(read, 0);
      if (left < 0) {
        throw StandardProblems.tooLarge();
      }
    }
  }
}
