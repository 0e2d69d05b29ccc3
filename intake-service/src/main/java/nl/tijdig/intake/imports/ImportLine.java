package nl.tijdig.intake.imports;

import nl.tijdig.intake.report.ReportRequest;
import org.jspecify.annotations.Nullable;

/** One report to take over, and what was decided about it if anything was. */
record ImportLine(ReportRequest report, @Nullable ImportedTriage triage) {}
