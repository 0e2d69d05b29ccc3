/** What may stand in a log: nothing of what people sent. */
@NullMarked
package nl.tijdig.platform.log;

import org.jspecify.annotations.NullMarked;
