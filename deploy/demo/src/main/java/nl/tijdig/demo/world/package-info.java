/**
 * An invented world that looks like the real one in its figures only: households, what is reported
 * about them and what becomes of that. The same seed makes the same world.
 */
@NullMarked
package nl.tijdig.demo.world;

import org.jspecify.annotations.NullMarked;
