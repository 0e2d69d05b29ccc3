package nl.tijdig.e2e;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports as partners and workers send them; the people in them do not exist. */
final class TestReports {

  private TestReports() {}

  /** What the police sends. */
  static Map<String, Object> fromPolice(String reference, String municipality) {
    var report = new HashMap<String, Object>();
    report.put("reference", reference);
    report.put("capacity", "police");
    report.put("municipality", municipality);
    report.put(
        "incident",
        Map.of("occurredFrom", "2026-11-01T21:40:00+01:00", "description", "Neighbours called."));
    report.put("concern", Map.of("description", "Third call this month."));
    report.put(
        "persons",
        List.of(
            Map.of(
                "key",
                "p1",
                "role",
                "victim",
                "names",
                Map.of("familyName", "Verzonnen"),
                "sex",
                "f")));
    report.put("feedbackWanted", true);
    report.put(
        "reporter", Map.of("name", "Duty officer", "contact", "0900-8844", "openness", "open"));
    return report;
  }

  /** What a worker writes down, with the moment it was received. */
  static Map<String, Object> fromWorker(String municipality, Instant receivedAt) {
    var report = fromPolice("", municipality);
    report.remove("reference");
    report.put("receivedAt", receivedAt.toString());
    return report;
  }

  /** What came in long ago, as another system exports it. */
  static Map<String, Object> imported(String reference, Instant receivedAt) {
    var report = fromPolice(reference, "0363");
    report.put("receivedAt", receivedAt.toString());
    return report;
  }
}
