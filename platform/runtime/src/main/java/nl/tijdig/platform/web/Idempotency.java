package nl.tijdig.platform.web;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller send a request again without doing it twice ({@code Idempotency-Key}).
 *
 * <p>The answer is stored for the repetition, so it must hold ids, codes and moments only.
 */
public interface Idempotency {

  /**
   * Does {@code create} once for this caller and key, in one transaction with what it creates.
   *
   * <p>The same key with the same request gets the first answer again, with {@code
   * Idempotency-Replayed: true}; with another request it is refused with {@code 409}. Of two at
   * once the second waits for the first. When {@code create} throws nothing is kept.
   *
   * @param key the header {@code Idempotency-Key}, in quotes or not; null when the caller sent none
   * @param request what was asked, as it was read from the body
   * @param create the creation and its answer
   */
  Response once(@Nullable String key, Object request, Supplier<Response> create);
}
