/** Cases (casussen): which reports concern the same people. */
@NullMarked
package nl.tijdig.intake.cases;

import org.jspecify.annotations.NullMarked;
