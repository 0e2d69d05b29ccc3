/** What is published about reports and cases. */
@NullMarked
package nl.tijdig.contracts.intake;

import org.jspecify.annotations.NullMarked;
