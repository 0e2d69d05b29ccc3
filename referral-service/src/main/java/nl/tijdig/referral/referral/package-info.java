/** Referrals (overdrachten): opened by what happened, sent to a partner, accepted or refused. */
@NullMarked
package nl.tijdig.referral.referral;

import org.jspecify.annotations.NullMarked;
