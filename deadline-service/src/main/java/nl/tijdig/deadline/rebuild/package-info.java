/** Making the terms anew from the log and comparing them with the live ones. */
@NullMarked
package nl.tijdig.deadline.rebuild;

import org.jspecify.annotations.NullMarked;
