/** Code lists of the field: the code that travels, with its Dutch and English label. */
@NullMarked
package nl.tijdig.contracts.code;

import org.jspecify.annotations.NullMarked;
