package nl.tijdig.demo.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;

/**
 * What a number of reports have in common with those in the published figures.
 *
 * @param capacity of who reports
 * @param nature what it is about
 * @param decision what will come of it
 */
record Mix(ReporterCapacity capacity, Nature nature, Decision decision) {

  static List<Mix> of(
      int size,
      List<Share<Urgency>> urgencies,
      List<Share<AssessmentOutcome>> ofAssessments,
      Random random) {
    var capacities = Deck.dealt(Figures.CAPACITIES, size, random);
    var kinds = kinds(capacities, random);
    var reports = Collections.frequency(kinds, TriageKind.REPORT);
    var natures = new Deck<>(Figures.NATURES, reports, random);
    var urgency = new Deck<>(urgencies, reports, random);
    var outcomes = new Deck<>(ofAssessments, reports, random);
    var mixed = new ArrayList<Mix>(size);
    for (var i = 0; i < size; i++) {
      var kind = kinds.get(i);
      mixed.add(
          kind == TriageKind.REPORT
              ? new Mix(
                  capacities.get(i),
                  natures.draw(),
                  Decision.report(urgency.draw(), outcomes.draw()))
              : new Mix(capacities.get(i), Nature.NO_VIOLENCE, Decision.no(kind)));
    }
    return mixed;
  }

  /** Only a police report can turn out to be other care. */
  private static List<TriageKind> kinds(List<ReporterCapacity> capacities, Random random) {
    var police = Collections.frequency(capacities, ReporterCapacity.POLICE);
    var ofPolice = new Deck<>(Figures.POLICE_KINDS, police, random);
    var ofOthers = new Deck<>(Figures.OTHER_KINDS, capacities.size() - police, random);
    return capacities.stream()
        .map(capacity -> (capacity == ReporterCapacity.POLICE ? ofPolice : ofOthers).draw())
        .toList();
  }
}
