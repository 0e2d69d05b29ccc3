/** Safety assessments (veiligheidsbeoordelingen): waiting, dividing, doing, deciding. */
@NullMarked
package nl.tijdig.assessment.assessment;

import org.jspecify.annotations.NullMarked;
