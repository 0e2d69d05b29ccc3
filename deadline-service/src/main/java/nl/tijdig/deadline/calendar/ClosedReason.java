package nl.tijdig.deadline.calendar;

import static nl.tijdig.deadline.calendar.LegalArticle.ARTICLE_1;
import static nl.tijdig.deadline.calendar.LegalArticle.ARTICLE_3_1;
import static nl.tijdig.deadline.calendar.LegalArticle.ARTICLE_3_2;
import static nl.tijdig.deadline.calendar.LegalArticle.ARTICLE_3_3;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** Why a day is no working day: the complete list of the Algemene termijnenwet art. 1 and 3. */
public enum ClosedReason implements Code {
  SATURDAY("saturday", "zaterdag", "Saturday", ARTICLE_1),
  SUNDAY("sunday", "zondag", "Sunday", ARTICLE_1),
  NEW_YEARS_DAY("new-years-day", "Nieuwjaarsdag", "New Year's Day", ARTICLE_3_1),
  GOOD_FRIDAY("good-friday", "Goede Vrijdag", "Good Friday", ARTICLE_3_2),
  EASTER_MONDAY("easter-monday", "Tweede Paasdag", "Easter Monday", ARTICLE_3_1),
  KINGS_DAY("kings-day", "Koningsdag", "King's Day", ARTICLE_3_1),
  /** Every year: that many employers close one year in five makes no difference to the law. */
  LIBERATION_DAY("liberation-day", "Bevrijdingsdag", "Liberation Day", ARTICLE_3_1),
  ASCENSION_DAY("ascension-day", "Hemelvaartsdag", "Ascension Day", ARTICLE_3_1),
  WHIT_MONDAY("whit-monday", "Tweede Pinksterdag", "Whit Monday", ARTICLE_3_1),
  CHRISTMAS_DAY("christmas-day", "Eerste Kerstdag", "Christmas Day", ARTICLE_3_1),
  SECOND_CHRISTMAS_DAY(
      "second-christmas-day", "Tweede Kerstdag", "Second Christmas Day", ARTICLE_3_1),
  ROYAL_DECREE("royal-decree", "gelijkgestelde dag", "day put on a par", ARTICLE_3_3);

  private final String code;
  private final String nl;
  private final String en;
  private final LegalArticle article;

  ClosedReason(String code, String nl, String en, LegalArticle article) {
    this.code = code;
    this.nl = nl;
    this.en = en;
    this.article = article;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  @Override
  public String nl() {
    return nl;
  }

  @Override
  public String en() {
    return en;
  }

  /** The article that closes the day. */
  public LegalArticle article() {
    return article;
  }

  boolean isWeekend() {
    return this == SATURDAY || this == SUNDAY;
  }
}
