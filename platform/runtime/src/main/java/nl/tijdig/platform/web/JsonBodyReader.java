package nl.tijdig.platform.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;

/** Reads the JSON body of a request by the letter, and refuses it with all that is wrong. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class JsonBodyReader implements MessageBodyReader<Object> {

  private static final Set<Class<?>> AS_IT_CAME =
      Set.of(InputStream.class, byte[].class, String.class);

  private final StrictJson json;
  private final BodyChecks checks;

  JsonBodyReader(StrictJson json, BodyChecks checks) {
    this.json = json;
    this.checks = checks;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return !AS_IT_CAME.contains(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    if (!headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
      throw StandardProblems.unsupportedMediaType();
    }
    var charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw StandardProblems.otherCharset();
    }
    return checks.passed(json.read(body.readAllBytes(), genericType));
  }
}
