package nl.tijdig.demo.world;

import static nl.tijdig.contracts.code.AssessmentOutcome.FOLLOW_UP_BY_VEILIG_THUIS;
import static nl.tijdig.contracts.code.AssessmentOutcome.NOT_YET_ASSESSED;
import static nl.tijdig.contracts.code.AssessmentOutcome.NO_FURTHER_STEPS;
import static nl.tijdig.contracts.code.AssessmentOutcome.REGIONAL_CUSTOM_SERVICE;
import static nl.tijdig.contracts.code.AssessmentOutcome.TRANSFER;

import java.util.List;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;

/**
 * The proportions of the world: published ones where there are any (CBS, Beleidsinformatie Veilig
 * Thuis), and where there are none an assumption that says so.
 */
final class Figures {

  /**
   * Reports of 2023 by the capacity of the reporter: justice and safety 85,590 and health care
   * 10,395. How those two divide is assumed, and so is who the 9,330 other professionals are.
   */
  static final List<Share<ReporterCapacity>> CAPACITIES =
      List.of(
          Share.of(ReporterCapacity.POLICE, 81_310),
          Share.of(ReporterCapacity.JUSTICE_AND_SAFETY, 4_280),
          Share.of(ReporterCapacity.HEALTH_CARE, 6_930),
          Share.of(ReporterCapacity.GENERAL_PRACTITIONER, 3_465),
          Share.of(ReporterCapacity.CITIZEN, 6_820),
          Share.of(ReporterCapacity.PERSON_INVOLVED, 3_410),
          Share.of(ReporterCapacity.SOCIAL_WORK, 6_220),
          Share.of(ReporterCapacity.OTHER_PROFESSIONAL, 3_110),
          Share.of(ReporterCapacity.EDUCATION, 5_400),
          Share.of(ReporterCapacity.YOUTH_CARE, 2_720),
          Share.of(ReporterCapacity.MENTAL_HEALTH_CARE, 2_110),
          Share.of(ReporterCapacity.OTHER_VEILIG_THUIS, 800),
          Share.of(ReporterCapacity.CHILD_CARE, 615),
          Share.of(ReporterCapacity.SCHOOL_ATTENDANCE, 150));

  /** Nature of the violence, first half of 2025; the rest is violence in other relations. */
  static final List<Share<Nature>> NATURES =
      List.of(
          Share.of(Nature.CHILD_ABUSE, 50),
          Share.of(Nature.PARTNER_VIOLENCE, 38),
          Share.of(Nature.VIOLENCE_AGAINST_PARENTS, 6),
          Share.of(Nature.OTHER_VIOLENCE, 4),
          Share.of(Nature.ELDER_ABUSE, 2));

  /** Outcomes of the safety assessment, Gelderland 2023. */
  static final List<Share<AssessmentOutcome>> OUTCOMES =
      List.of(
          Share.of(TRANSFER, 4_335),
          Share.of(FOLLOW_UP_BY_VEILIG_THUIS, 3_595),
          Share.of(NOT_YET_ASSESSED, 285),
          Share.of(NO_FURTHER_STEPS, 180),
          Share.of(REGIONAL_CUSTOM_SERVICE, 170));

  /** The same of assessments that have ended. */
  static final List<Share<AssessmentOutcome>> OUTCOMES_OF_ENDED =
      OUTCOMES.stream().filter(share -> share.of() != NOT_YET_ASSESSED).toList();

  /** Acute unsafety 3%, Gelderland 2023; that 14% is urgent is assumed. */
  static final List<Share<Urgency>> URGENCIES =
      List.of(
          Share.of(Urgency.ACUTE, 3), Share.of(Urgency.URGENT, 14), Share.of(Urgency.REGULAR, 83));

  /** On a waiting list an acute report is one that was overlooked. Assumed. */
  static final List<Share<Urgency>> URGENCIES_WAITING =
      List.of(
          Share.of(Urgency.ACUTE, 1), Share.of(Urgency.URGENT, 15), Share.of(Urgency.REGULAR, 84));

  /** What a police report turns out to be. Other care stays outside every statistic: assumed. */
  static final List<Share<TriageKind>> POLICE_KINDS =
      List.of(
          Share.of(TriageKind.REPORT, 83),
          Share.of(TriageKind.OTHER_CARE, 15),
          Share.of(TriageKind.MISADDRESSED, 2));

  /** What a report of anybody else turns out to be. Assumed. */
  static final List<Share<TriageKind>> OTHER_KINDS =
      List.of(
          Share.of(TriageKind.REPORT, 94),
          Share.of(TriageKind.MISADDRESSED, 3),
          Share.of(TriageKind.INADMISSIBLE, 3));

  /** How many in a hundred reports are about a family that is known already, 2023. */
  static final double FOLLOW_UPS = 28.5;

  private Figures() {}
}
