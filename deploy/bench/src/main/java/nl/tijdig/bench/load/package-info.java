/**
 * Load over HTTP with as little of its own as possible: it shares the cores with what it measures.
 */
@NullMarked
package nl.tijdig.bench.load;

import org.jspecify.annotations.NullMarked;
