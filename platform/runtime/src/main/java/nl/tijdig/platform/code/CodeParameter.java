package nl.tijdig.platform.code;

import jakarta.ws.rs.ext.ParamConverter;
import nl.tijdig.contracts.code.Code;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;

class CodeParameter<C extends Enum<C> & Code> implements ParamConverter<C> {

  private final Class<C> list;
  private final String parameter;

  CodeParameter(Class<C> list, String parameter) {
    this.list = list;
    this.parameter = parameter;
  }

  @Override
  public C fromString(String code) {
    return Codes.find(list, code).orElseThrow(this::unknown);
  }

  @Override
  public String toString(C entry) {
    return entry.code();
  }

  private InvalidInput unknown() {
    return InvalidInput.of(
        FieldError.ofParameter(
            parameter,
            "code.unknown",
            "moet een van deze zijn: " + Codes.named(list),
            "must be one of: " + Codes.named(list)));
  }
}
