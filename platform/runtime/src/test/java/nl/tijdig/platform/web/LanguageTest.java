package nl.tijdig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    ", NL",
    "'', NL",
    "nl, NL",
    "nl-BE, NL",
    "en, EN",
    "en-GB, EN",
    "'fr, en;q=0.3', EN",
    "'en;q=0.5, nl', NL",
    "'nl;q=0.1, en;q=0.9', EN",
    "fr, NL",
    "*, NL",
    "'en;q=much', NL",
    "'###', NL"
  })
  void peopleAreAnsweredInDutchUnlessTheyWouldRatherHaveEnglish(
      String acceptLanguage, Language expected) {
    assertThat(Language.of(acceptLanguage)).isEqualTo(expected);
  }
}
