/** Suspending, resuming and extending terms: by whom, on which ground, and what the rule allows. */
@NullMarked
package nl.tijdig.deadline.move;

import org.jspecify.annotations.NullMarked;
