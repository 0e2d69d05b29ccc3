/** What is published about terms. */
@NullMarked
package nl.tijdig.contracts.deadline;

import org.jspecify.annotations.NullMarked;
