package nl.tijdig.deadline.board;

/**
 * What stands on the board.
 *
 * @param frame the page around it
 * @param digest what a browser shows it by, to ask whether anything has changed
 */
record BoardView(Frame frame, String digest, Listing today, Listing late, Listing endedLate) {

  /** All that is shown, and nothing that changes with every question. */
  String content() {
    return frame.language() + frame.query() + today + late + endedLate;
  }

  BoardView withDigest(String other) {
    return new BoardView(frame, other, today, late, endedLate);
  }

  /**
   * The page around the lists.
   *
   * @param at the moment of the picture, in hours, minutes and seconds
   * @param refresh how often to ask what has changed, for example {@code 5000ms}
   * @param query the filter as the query of an address; empty or begins with a question mark
   * @param other the same terms on a wall, or on a desk
   */
  record Frame(
      String language,
      boolean wall,
      String municipality,
      String team,
      String at,
      String refresh,
      String query,
      String other) {

    /** The address a browser asks for what has changed. */
    public String picture() {
      return BoardPaths.PICTURE + (query.isEmpty() ? "?" : query + "&");
    }

    /** The address of the charts. */
    public String charts() {
      return BoardPaths.CHARTS + query;
    }

    /** The same board with longer lists; empty where there are none. */
    public String all() {
      return wall || query.contains("show=all")
          ? ""
          : BoardPaths.BOARD + (query.isEmpty() ? "?" : query + "&") + "show=all";
    }

    /** The same board in a language. */
    public String in(String tag) {
      return BoardPaths.BOARD + (query.isEmpty() ? "?" : query + "&") + "lang=" + tag;
    }
  }
}
