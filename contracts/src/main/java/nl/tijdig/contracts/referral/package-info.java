/** What is published about referrals. */
@NullMarked
package nl.tijdig.contracts.referral;

import org.jspecify.annotations.NullMarked;
