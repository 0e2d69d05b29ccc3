/** The directory of partners (ketenpartners): who takes over what, and where. */
@NullMarked
package nl.tijdig.referral.partner;

import org.jspecify.annotations.NullMarked;
