/** Many terms that pass at once, beside as many tasks of db-scheduler. */
@NullMarked
package nl.tijdig.bench.sweep;

import org.jspecify.annotations.NullMarked;
