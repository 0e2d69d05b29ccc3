package nl.tijdig.platform.web;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query or header parameter that a resource method takes.
 *
 * @param reader from its text; throws {@link InvalidInput}
 * @param absent its value when it was not sent
 */
record KnownParameter(
    String name,
    boolean inQuery,
    Class<?> type,
    Function<String, @Nullable Object> reader,
    @Nullable Object absent) {

  /** The value that was sent; the one for what was not sent when it is wrong. */
  @Nullable Object read(SentParameters sent, Consumer<FieldError> wrong) {
    var values = sent.of(this);
    if (values.size() > 1 && inQuery) {
      wrong.accept(twice());
      return absent;
    }
    return values.isEmpty() ? absent : read(values, wrong);
  }

  private @Nullable Object read(List<String> values, Consumer<FieldError> wrong) {
    try {
      return reader.apply(values.getFirst());
    } catch (InvalidInput invalid) {
      invalid.errors().forEach(wrong);
      return absent;
    } catch (Problem other) {
      // Another answer than 400, given once all the rest is right.
      return absent;
    }
  }

  private FieldError twice() {
    return FieldError.ofParameter(
        name, "parameter.twice", "mag er maar één keer staan", "may be given once only");
  }
}
