package nl.tijdig.platform.outbox;

/** A message that stays where it is however often it is tried, until people do something. */
class CannotBeSent extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotBeSent(String why) {
    super(why);
  }
}
