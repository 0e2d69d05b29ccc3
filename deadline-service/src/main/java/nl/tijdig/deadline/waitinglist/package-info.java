/** The six-weekly waiting-list report (wachtlijstrapportage) for the Ambtelijk Overleg. */
@NullMarked
package nl.tijdig.deadline.waitinglist;

import org.jspecify.annotations.NullMarked;
