package nl.tijdig.referral.partner;

import java.util.UUID;

/** The directory asks how many referrals still lie with a partner; whoever keeps them answers. */
public interface OpenReferrals {

  /** Those chosen for it or sent to it that it neither accepted nor refused. */
  long with(UUID partnerId);
}
