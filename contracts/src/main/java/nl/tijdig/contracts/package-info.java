/** The published language between the services. */
@NullMarked
package nl.tijdig.contracts;

import org.jspecify.annotations.NullMarked;
