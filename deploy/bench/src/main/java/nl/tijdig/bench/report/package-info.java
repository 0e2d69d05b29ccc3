/** The figures, as they are printed. */
@NullMarked
package nl.tijdig.bench.report;

import org.jspecify.annotations.NullMarked;
