/** Reports (meldingen): taking them in once, keeping them, and showing each to who may see it. */
@NullMarked
package nl.tijdig.intake.report;

import org.jspecify.annotations.NullMarked;
