package nl.tijdig.deadline.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** The articles of the Algemene termijnenwet that move a term, or leave it alone. */
public enum LegalArticle implements Code {
  /** A term that ends on a closed day runs to and including the first day that is none. */
  ARTICLE_1("termijnenwet-art-1", "art. 1", "art. 1"),
  /** Terms that are counted backwards from a moment do not move. */
  ARTICLE_1_2("termijnenwet-art-1-2", "art. 1 lid 2", "art. 1(2)"),
  /** A term of three days or more holds at least two days that are not closed. */
  ARTICLE_2("termijnenwet-art-2", "art. 2", "art. 2"),
  /** The generally recognised holidays (algemeen erkende feestdagen). */
  ARTICLE_3_1("termijnenwet-art-3-1", "art. 3 lid 1", "art. 3(1)"),
  /** Good Friday, which is put on a par with them. */
  ARTICLE_3_2("termijnenwet-art-3-2", "art. 3 lid 2", "art. 3(2)"),
  /** Days put on a par by royal decree (koninklijk besluit). */
  ARTICLE_3_3("termijnenwet-art-3-3", "art. 3 lid 3", "art. 3(3)"),
  /** Terms in hours, and those of more than 90 days, twelve weeks or three months, do not move. */
  ARTICLE_4("termijnenwet-art-4", "art. 4", "art. 4");

  private final String code;
  private final String nl;
  private final String en;

  LegalArticle(String code, String nl, String en) {
    this.code = code;
    this.nl = "Algemene termijnenwet " + nl;
    this.en = "Algemene termijnenwet " + en;
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
}
