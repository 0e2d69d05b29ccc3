package nl.tijdig.platform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.annotation.Annotation;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.web.InvalidInput;
import org.junit.jupiter.api.Test;

class CodesTest {

  private final CodeConverter<Urgency> column = new CodeConverter<>(Urgency.class) {};
  private final CodeParameters parameters = new CodeParameters();

  @Test
  void anEntryIsKeptAsItsCodeAndComesBackTheSame() {
    assertThat(column.convertToDatabaseColumn(Urgency.ACUTE)).isEqualTo("acute");
    assertThat(column.convertToEntityAttribute("acute")).isEqualTo(Urgency.ACUTE);
    assertThat(column.convertToDatabaseColumn(null)).isNull();
    assertThat(column.convertToEntityAttribute(null)).isNull();
  }

  @Test
  void aColumnWithAnUnknownCodeIsNotReadAsSomethingElse() {
    assertThatIllegalStateException()
        .isThrownBy(() -> column.convertToEntityAttribute("ACUTE"))
        .withMessage("Urgency has no code ACUTE");
  }

  @Test
  void aParameterThatIsNoCodeOfTheListIsRefusedWithTheCodesThereAre() {
    var converter = parameters.getConverter(Urgency.class, Urgency.class, new Annotation[0]);

    assertThat(converter.fromString("regular")).isEqualTo(Urgency.REGULAR);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> converter.fromString("soon"))
        .satisfies(
            refused ->
                assertThat(refused.errors().getFirst().en())
                    .isEqualTo("must be one of: acute, urgent, regular"));
  }

  @Test
  void otherTypesOfParametersAreLeftAlone() {
    assertThat(parameters.getConverter(String.class, String.class, new Annotation[0])).isNull();
  }
}
