/** Figures (cijfers) on terms: in time, stock, flow, lead times and causes, and how each counts. */
@NullMarked
package nl.tijdig.deadline.figure;

import org.jspecify.annotations.NullMarked;
