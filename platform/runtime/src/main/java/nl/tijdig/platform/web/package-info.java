/**
 * How every service speaks HTTP: errors, versions, pages, repeated requests and its own document.
 */
@NullMarked
package nl.tijdig.platform.web;

import org.jspecify.annotations.NullMarked;
