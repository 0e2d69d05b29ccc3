package nl.tijdig.intake.report;

/** What the API description shows; nobody in it exists. */
final class ReportExamples {

  static final String REQUEST =
      """
      {
        "reference": "PL1500-2026123456-1",
        "capacity": "police",
        "municipality": "0392",
        "incident": {
          "occurredFrom": "2026-11-22T21:40:00+01:00",
          "location": "Woning",
          "description": "Buren belden: geschreeuw, een kind in pyjama op straat."
        },
        "concern": {
          "description": "Derde melding deze maand; moeder wil niet praten.",
          "questions": [{"code": "VT-001", "answer": "Het wijkteam is betrokken."}]
        },
        "address": {
          "street": "Voorbeeldstraat",
          "houseNumber": 12,
          "city": "Haarlem",
          "municipality": "0392"
        },
        "persons": [
          {
            "key": "mother",
            "role": "victim",
            "names": {"initials": "A.", "familyName": "Voorbeeld"},
            "birthDate": "1990-05-17",
            "sex": "f",
            "bsn": "111222333"
          },
          {
            "key": "child",
            "role": "child",
            "names": {"firstNames": "Bo", "familyName": "Voorbeeld"},
            "sex": "unknown"
          }
        ],
        "relations": [{"from": "mother", "to": "child", "kind": "parent"}],
        "feedbackWanted": true,
        "reporter": {
          "name": "Dienstdoende agent",
          "organisation": "Politie",
          "contact": "0900-8844",
          "openness": "open"
        }
      }\
      """;

  static final String RECEIPT =
      """
      {
        "id": "01a207af-ee20-762d-a910-7ccaea6d0620",
        "caseId": "01a207af-ee20-712b-91b8-8089d5b9d2b1",
        "reference": "PL1500-2026123456-1",
        "state": "received",
        "receivedAt": "2026-11-23T09:15:00Z",
        "_actions": []
      }\
      """;

  private ReportExamples() {}
}
