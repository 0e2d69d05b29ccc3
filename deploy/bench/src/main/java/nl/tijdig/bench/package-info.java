/**
 * Measures what {@code deploy/bench/README.md} promises: each figure beside a floor or a peer that
 * runs on the same PostgreSQL in the same run.
 */
@NullMarked
package nl.tijdig.bench;

import org.jspecify.annotations.NullMarked;
