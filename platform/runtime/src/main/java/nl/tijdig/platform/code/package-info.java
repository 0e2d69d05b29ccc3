/**
 * Entries of code lists where they enter and stay: query parameters and columns, and for all to
 * read.
 */
@NullMarked
package nl.tijdig.platform.code;

import org.jspecify.annotations.NullMarked;
