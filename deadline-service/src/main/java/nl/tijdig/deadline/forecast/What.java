package nl.tijdig.deadline.forecast;

/** What a simulation counts in each week. */
enum What {
  BEGUN,
  MET,
  LAPSED,
  BREACHED,
  OPEN_AT_END
}
