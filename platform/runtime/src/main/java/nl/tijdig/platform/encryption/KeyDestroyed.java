package nl.tijdig.platform.encryption;

import java.util.UUID;

/** The personal data of a case has been destroyed. */
public class KeyDestroyed extends RuntimeException {

  private static final long serialVersionUID = 1;

  KeyDestroyed(UUID caseId) {
    super("the data of case " + caseId + " has been destroyed");
  }
}
