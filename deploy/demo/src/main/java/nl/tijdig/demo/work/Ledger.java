package nl.tijdig.demo.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.tijdig.demo.world.Planned;

/**
 * Which reports of the services are the demonstration's own, and what is to become of them; what
 * somebody else sent meanwhile is left alone.
 */
public final class Ledger {

  private final Map<String, Planned> byReport = new LinkedHashMap<>();

  void enter(String reportId, Planned planned) {
    byReport.put(reportId, planned);
  }

  Optional<Planned> planned(String reportId) {
    return Optional.ofNullable(byReport.get(reportId));
  }
}
