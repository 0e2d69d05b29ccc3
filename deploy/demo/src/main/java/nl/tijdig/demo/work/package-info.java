/** The work of a morning, desk by desk, each with the accounts of those who sit there. */
@NullMarked
package nl.tijdig.demo.work;

import org.jspecify.annotations.NullMarked;
