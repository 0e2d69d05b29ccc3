/**
 * The demonstration that {@code deploy/up --demo} plays: what a day at Veilig Thuis looks like to
 * the services, with invented people and through the public APIs only.
 */
@NullMarked
package nl.tijdig.demo;

import org.jspecify.annotations.NullMarked;
