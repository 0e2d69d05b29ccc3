/** Entries of code lists where they enter and stay: query parameters and columns. */
@NullMarked
package nl.tijdig.platform.code;

import org.jspecify.annotations.NullMarked;
