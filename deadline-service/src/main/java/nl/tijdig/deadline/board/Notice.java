package nl.tijdig.deadline.board;

/**
 * A page that says one thing.
 *
 * @param title what it is
 * @param detail what one can do about it
 * @param more what is wrong in particular; may be empty
 * @param again whether to offer the board again
 */
record Notice(String title, String detail, String more, boolean again) {}
