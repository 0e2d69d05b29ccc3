/** Forecasts (prognoses): what is likely to be late in the weeks to come, and what would help. */
@NullMarked
package nl.tijdig.deadline.forecast;

import org.jspecify.annotations.NullMarked;
