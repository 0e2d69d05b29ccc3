package nl.tijdig.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * What partners and workers send, with made-up people; each sample is new, to be changed at will.
 */
public final class Samples {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Numbers that pass the elfproef; all test numbers that nobody has. */
  public static final String BSN = "111222333";

  public static final String OTHER_BSN = "319072356";

  private Samples() {}

  /** A whole report of two persons, with a reference of its own. */
  public static ObjectNode report() {
    return report(reference());
  }

  public static ObjectNode report(String reference) {
    return json("""
    {
      "capacity": "police",
      "municipality": "0392",
      "incident": {
        "occurredFrom": "2026-01-02T21:40:00+01:00",
        "occurredUntil": "2026-01-02T22:10:00+01:00",
        "location": "Woning, keuken",
        "description": "Luide ruzie gehoord door buren, glas gebroken."
      },
      "concern": {
        "description": "Derde melding in twee maanden.",
        "questions": [{"code": "VT-001", "answer": "Ja, het wijkteam."}]
      },
      "address": {
        "street": "Voorbeeldstraat",
        "houseNumber": 12,
        "houseNumberSuffix": "A",
        "postcode": "2011 RD",
        "city": "Haarlem",
        "municipality": "0392"
      },
      "persons": [
        {
          "key": "p1",
          "role": "victim",
          "names": {"initials": "A.", "familyName": "Voorbeeld"},
          "birthDate": "1990-05-17",
          "sex": "f",
          "bsn": "111222333",
          "contacts": [{"kind": "mobile", "value": "06-00000001"}]
        },
        {
          "key": "p2",
          "role": "suspect",
          "names": {"prefix": "van", "familyName": "Beeld"},
          "sex": "m"
        }
      ],
      "relations": [{"from": "p2", "to": "p1", "kind": "ex-partner"}],
      "feedbackWanted": true,
      "reporter": {
        "name": "C. Agent",
        "organisation": "Politie",
        "contact": "0900-8844",
        "openness": "open"
      }
    }
    """)
        .put("reference", reference);
  }

  /** A report about a person with this BSN. */
  public static ObjectNode reportAbout(String bsn) {
    var report = report();
    person(report, 0).put("bsn", bsn);
    return report;
  }

  public static String reference() {
    return "PL1500-" + UUID.randomUUID();
  }

  public static ObjectNode person(ObjectNode report, int index) {
    return (ObjectNode) report.withArray("persons").get(index);
  }

  public static ObjectNode triage(String kind) {
    return json("""
    {"reasons": "Herhaald geweld, kinderen aanwezig.", "signalsRead": true}
    """)
        .put("kind", kind);
  }

  public static ObjectNode triage(String kind, String urgency) {
    return triage(kind).put("urgency", urgency);
  }

  public static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
