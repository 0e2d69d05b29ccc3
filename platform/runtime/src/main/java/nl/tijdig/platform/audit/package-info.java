/** One record of every time somebody read or changed a case. */
@NullMarked
package nl.tijdig.platform.audit;

import org.jspecify.annotations.NullMarked;
