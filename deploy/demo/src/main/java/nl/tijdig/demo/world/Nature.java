package nl.tijdig.demo.world;

/** What kind of worry a report is about. */
enum Nature {
  CHILD_ABUSE("child-abuse"),
  PARTNER_VIOLENCE("partner-violence"),
  VIOLENCE_AGAINST_PARENTS("violence-against-parents"),
  ELDER_ABUSE("elder-abuse"),
  OTHER_VIOLENCE("other-violence"),
  /** No violence or abuse at all: somebody needs help. */
  NO_VIOLENCE("no-violence");

  private final String file;

  Nature(String file) {
    this.file = file;
  }

  /** The name of the file with its texts. */
  String file() {
    return file;
  }
}
