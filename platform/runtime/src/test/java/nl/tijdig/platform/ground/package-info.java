/** A small service of its own to try the platform on. */
@NullMarked
package nl.tijdig.platform.ground;

import org.jspecify.annotations.NullMarked;
