/** What is published about safety assessments. */
@NullMarked
package nl.tijdig.contracts.assessment;

import org.jspecify.annotations.NullMarked;
