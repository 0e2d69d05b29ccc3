package nl.tijdig.deadline.board;

import java.util.UUID;

/** The addresses of the board; they lie beside the API, so that no version is part of them. */
public final class BoardPaths {

  /** The board itself. */
  public static final String BOARD = "/deadline/board";

  static final String PICTURE = BOARD + "/picture";
  static final String CHARTS = BOARD + "/charts";
  static final String TERM = BOARD + "/terms/:id";
  static final String EXPLANATIONS = TERM + "/explanations";
  static final String APPROVALS = TERM + "/explanations/:explanation/approvals";
  static final String SIGNED_IN = BOARD + "/signed-in";
  static final String SIGNED_OUT = BOARD + "/signed-out";
  static final String ASSETS = BOARD + "/assets/";

  private BoardPaths() {}

  /** The page of one term. */
  public static String term(UUID id) {
    return BOARD + "/terms/" + id;
  }

  /** Whether an address is one of the board. */
  static boolean isOfBoard(String path) {
    return path.equals(BOARD) || path.startsWith(BOARD + "/");
  }
}
