/** What people must know of now: terms that will pass, have passed or stay open. */
@NullMarked
package nl.tijdig.deadline.alert;

import org.jspecify.annotations.NullMarked;
