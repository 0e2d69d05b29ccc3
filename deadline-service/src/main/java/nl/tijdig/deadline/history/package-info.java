/** What happened to one term, in order: for whoever asks why it stands where it stands. */
@NullMarked
package nl.tijdig.deadline.history;

import org.jspecify.annotations.NullMarked;
