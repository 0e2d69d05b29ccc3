/** From the moment a term counts from to the moment it is due, and why. */
@NullMarked
package nl.tijdig.deadline.calendar;

import org.jspecify.annotations.NullMarked;
