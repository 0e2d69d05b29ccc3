/** Personal data encrypted with a key per case; destroying the key destroys the data. */
@NullMarked
package nl.tijdig.platform.encryption;

import org.jspecify.annotations.NullMarked;
