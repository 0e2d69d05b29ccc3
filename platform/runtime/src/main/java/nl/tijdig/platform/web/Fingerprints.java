package nl.tijdig.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells two requests apart without keeping them: SHA-256 over method, path and canonical JSON. */
@Singleton
class Fingerprints {

  private final ObjectMapper canonical;

  Fingerprints(ObjectMapper mapper) {
    this.canonical = mapper.copy();
    this.canonical.configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  }

  byte[] of(String method, String path, Object request) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((method + " " + path + "\n").getBytes(StandardCharsets.UTF_8));
      return digest.digest(canonical.writeValueAsBytes(request));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("a request that was read can be written", e);
    }
  }
}
