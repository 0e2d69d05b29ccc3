package nl.tijdig.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import nl.tijdig.platform.encryption.CaseCipher;

/**
 * Tells two requests apart without keeping them: a keyed hash over method, path and canonical JSON.
 * A plain one would let whoever reads the table find out whether a guess at the content is right.
 */
@Singleton
class Fingerprints {

  private final CaseCipher cipher;
  private final ObjectMapper canonical;

  Fingerprints(CaseCipher cipher, ObjectMapper mapper) {
    this.cipher = cipher;
    this.canonical = mapper.copy();
    this.canonical.configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  }

  byte[] of(String method, String path, Object request) {
    try {
      var asked = method + " " + path + "\n" + canonical.writeValueAsString(request);
      return cipher.blindIndex(asked).getBytes(StandardCharsets.US_ASCII);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a request that was read can be written", e);
    }
  }
}
