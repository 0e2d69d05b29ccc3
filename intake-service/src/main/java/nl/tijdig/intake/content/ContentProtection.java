package nl.tijdig.intake.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tijdig.platform.encryption.CaseCipher;

/**
 * Locks what is personal in a report with the key of a case, and opens it again.
 *
 * <p>What is locked for one report cannot be opened as that of another: its id is part of the seal.
 */
@ApplicationScoped
public class ContentProtection {

  private final CaseCipher cipher;

  /** Writes one text for one content, and still reads what an earlier version wrote. */
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  ContentProtection(CaseCipher cipher) {
    this.cipher = cipher;
  }

  public byte[] lock(UUID caseId, UUID reportId, ReportContent content) {
    return cipher.encrypt(caseId, write(content), contentOf(reportId));
  }

  public ReportContent open(UUID caseId, UUID reportId, byte[] locked) {
    return read(cipher.decrypt(caseId, locked, contentOf(reportId)));
  }

  /** The same for a text about a report, such as the grounds of a decision. */
  public byte[] lockText(UUID caseId, UUID textId, String text) {
    return cipher.encrypt(caseId, text.getBytes(StandardCharsets.UTF_8), text(textId));
  }

  public String openText(UUID caseId, UUID textId, byte[] locked) {
    return new String(cipher.decrypt(caseId, locked, text(textId)), StandardCharsets.UTF_8);
  }

  /** Keyed hashes of the BSNs in it, to look persons up by. */
  public Set<String> personIndex(ReportContent content) {
    return content.bsns().stream().map(cipher::blindIndex).collect(Collectors.toSet());
  }

  /** Keyed hash that is the same for the same request only. */
  public String digest(Object request) {
    return cipher.blindIndex(new String(write(request), StandardCharsets.UTF_8));
  }

  private static String contentOf(UUID reportId) {
    return "report/" + reportId + "/content";
  }

  private static String text(UUID textId) {
    return "text/" + textId;
  }

  private byte[] write(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a request that was read can be written", withoutContent(e));
    }
  }

  private ReportContent read(byte[] plain) {
    try {
      return json.readValue(plain, ReportContent.class);
    } catch (IOException e) {
      throw new IllegalStateException("the content of a report cannot be read", withoutContent(e));
    }
  }

  /** Messages of the JSON library quote what they stumble over. */
  private static Throwable withoutContent(IOException failure) {
    var kind = new IllegalStateException(failure.getClass().getName());
    kind.setStackTrace(failure.getStackTrace());
    return kind;
  }
}
