/** Who asks: roles, the actor behind a request, and what its token may say. */
@NullMarked
package nl.tijdig.platform.identity;

import org.jspecify.annotations.NullMarked;
