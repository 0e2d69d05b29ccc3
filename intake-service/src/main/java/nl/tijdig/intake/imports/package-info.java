/**
 * Taking over what an organisation already has (overname van de werkvoorraad): its waiting list, as
 * lines, with the moments at which the reports really came in.
 */
@NullMarked
package nl.tijdig.intake.imports;

import org.jspecify.annotations.NullMarked;
