/** Plain SQL where a set is the unit of work: outbox, inbox, sweep, figures. */
@NullMarked
package nl.tijdig.platform.sql;

import org.jspecify.annotations.NullMarked;
