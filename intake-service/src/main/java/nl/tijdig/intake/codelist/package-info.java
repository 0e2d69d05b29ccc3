/** The code lists (codelijsten) that partners and screens need, with Dutch and English labels. */
@NullMarked
package nl.tijdig.intake.codelist;

import org.jspecify.annotations.NullMarked;
