/**
 * What a report tells, about whom and by whom. All of it is personal: it is kept encrypted, and
 * leaves this service only for who may read that one report.
 */
@NullMarked
package nl.tijdig.intake.content;

import org.jspecify.annotations.NullMarked;
