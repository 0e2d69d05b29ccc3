package nl.tijdig.platform.audit;

import java.sql.SQLException;

/** The record could not be kept, so what it is about must not happen either. */
class AuditFailed extends RuntimeException {

  AuditFailed(SQLException cause) {
    super("the audit record could not be kept", cause);
  }
}
