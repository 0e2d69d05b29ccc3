package nl.tijdig.deadline.calendar;

/** What a term (termijn) is counted in. */
public enum TermUnit {
  HOURS("hour", "hours", "uur", "uur"),
  DAYS("day", "days", "dag", "dagen"),
  WORKING_DAYS("working day", "working days", "werkdag", "werkdagen"),
  WEEKS("week", "weeks", "week", "weken"),
  MONTHS("month", "months", "maand", "maanden"),
  YEARS("year", "years", "jaar", "jaar");

  private final String one;
  private final String many;
  private final String een;
  private final String meer;

  TermUnit(String one, String many, String een, String meer) {
    this.one = one;
    this.many = many;
    this.een = een;
    this.meer = meer;
  }

  String en(int amount) {
    return amount == 1 ? one : many;
  }

  String nl(int amount) {
    return amount == 1 ? een : meer;
  }

  boolean isWrittenAs(String word) {
    return word.equals(one) || word.equals(many);
  }
}
