/** What the one who watches gets to read. */
@NullMarked
package nl.tijdig.demo.show;

import org.jspecify.annotations.NullMarked;
