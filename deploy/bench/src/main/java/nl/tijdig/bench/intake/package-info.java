/** How many reports are accepted, beside plain inserts into the same PostgreSQL. */
@NullMarked
package nl.tijdig.bench.intake;

import org.jspecify.annotations.NullMarked;
