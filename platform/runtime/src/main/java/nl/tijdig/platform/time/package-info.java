/** The clock everything takes its moments from, and the zone in which a day is a day. */
@NullMarked
package nl.tijdig.platform.time;

import org.jspecify.annotations.NullMarked;
