/** What operations see of the parts that work in the background. */
@NullMarked
package nl.tijdig.platform.health;

import org.jspecify.annotations.NullMarked;
