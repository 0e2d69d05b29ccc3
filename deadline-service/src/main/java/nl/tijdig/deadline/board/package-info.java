/**
 * The board (het bord): pages on which people see which terms breach today, which are late and have
 * yet to be explained, how a term was counted, and on which they explain.
 */
@org.jspecify.annotations.NullMarked
package nl.tijdig.deadline.board;
