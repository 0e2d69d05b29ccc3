/**
 * Why terms were not met (toelichting bij normtijden): causes from a fixed list, the measure that
 * was taken, and when it is expected to be done after all.
 */
@NullMarked
package nl.tijdig.deadline.explanation;

import org.jspecify.annotations.NullMarked;
