package nl.tijdig.platform.web;

import java.sql.SQLException;

/** Carries a failure of plain JDBC; the cause decides what is answered. */
class DatabaseFailed extends RuntimeException {

  DatabaseFailed(SQLException cause) {
    super("a statement failed", cause);
  }
}
