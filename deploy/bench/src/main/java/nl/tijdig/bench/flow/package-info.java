/** From the intake service to the deadline service: how soon, and how much at once. */
@NullMarked
package nl.tijdig.bench.flow;

import org.jspecify.annotations.NullMarked;
