/** Which team has the work of a subject. */
@NullMarked
package nl.tijdig.deadline.team;

import org.jspecify.annotations.NullMarked;
