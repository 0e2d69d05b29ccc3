/** Alerts in an e-mail at set times, for people who subscribed. */
@NullMarked
package nl.tijdig.deadline.digest;

import org.jspecify.annotations.NullMarked;
