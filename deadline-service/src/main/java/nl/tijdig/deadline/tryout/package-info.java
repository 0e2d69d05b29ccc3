/** What a draft of a rule would have done to cases that have been (proef). */
@NullMarked
package nl.tijdig.deadline.tryout;

import org.jspecify.annotations.NullMarked;
