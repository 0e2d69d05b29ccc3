package nl.tijdig.platform.time;

import java.time.ZoneId;

/** The zone in which a day is meant; everywhere else moments are instants in UTC. */
public final class Amsterdam {

  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private Amsterdam() {}
}
