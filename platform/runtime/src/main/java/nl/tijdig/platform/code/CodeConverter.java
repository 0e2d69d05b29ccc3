package nl.tijdig.platform.code;

import jakarta.persistence.AttributeConverter;
import nl.tijdig.contracts.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an entry of a code list in a column as its code, the same that travels in JSON and events.
 *
 * <p>A service names the lists it keeps, one line each: {@code @Converter(autoApply = true) class
 * UrgencyConverter extends CodeConverter<Urgency>}.
 */
public abstract class CodeConverter<C extends Enum<C> & Code>
    implements AttributeConverter<C, String> {

  private final Class<C> list;

  protected CodeConverter(Class<C> list) {
    this.list = list;
  }

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable C entry) {
    return entry == null ? null : entry.code();
  }

  @Override
  public @Nullable C convertToEntityAttribute(@Nullable String code) {
    return code == null
        ? null
        : Codes.find(list, code)
            .orElseThrow(
                () -> new IllegalStateException(list.getSimpleName() + " has no code " + code));
  }
}
