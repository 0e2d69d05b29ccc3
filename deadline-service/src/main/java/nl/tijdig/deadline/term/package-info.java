/** Running terms: from the events that start and end them to warnings, breaches and escalations. */
@NullMarked
package nl.tijdig.deadline.term;

import org.jspecify.annotations.NullMarked;
