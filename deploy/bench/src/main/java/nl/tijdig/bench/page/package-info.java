/** Pages and figures that people look at, however much is stored. */
@NullMarked
package nl.tijdig.bench.page;

import org.jspecify.annotations.NullMarked;
