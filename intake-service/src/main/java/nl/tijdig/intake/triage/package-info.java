/**
 * Triage (schifting): what a report is, how urgent, and to which case it belongs.
 *
 * <p>Other care (overige zorg) is sifted out here and gets no case and no matching: there is no
 * ground to process it (Wmo 2015 art. 5.1.6 lid 2).
 */
@NullMarked
package nl.tijdig.intake.triage;

import org.jspecify.annotations.NullMarked;
