/**
 * The packaged system as a black box: what partners and workers see, also while parts of it fail.
 */
@NullMarked
package nl.tijdig.e2e;

import org.jspecify.annotations.NullMarked;
