package nl.tijdig.deadline.figure;

import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.platform.web.Municipality;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which terms are counted; what was not given does not narrow them. */
record FigureFilter(
    @QueryParam("rule")
        @Parameter(description = "Id van de regel. / Id of the rule.", example = "acute-sight")
        @Nullable String rule,
    @QueryParam("kind") @Nullable RuleKind kind,
    @QueryParam("municipality")
        @Parameter(description = "CBS-gemeentecode. / CBS municipality code.", example = "0518")
        @Municipality
        @Nullable String municipality,
    @QueryParam("team")
        @Parameter(
            description = "Het team dat het werk heeft. / The team that has the work.",
            example = "noord")
        @PlainText(max = 200)
        @Nullable String team,
    @QueryParam("split")
        @Parameter(
            description =
                "Waarop elk cijfer gesplitst wordt, naast de regel. / What each figure is split"
                    + " by, beside the rule.")
        @Nullable Split split) {

  Scope scope() {
    return new Scope(rule, kind, municipality, team, Objects.requireNonNullElse(split, Split.NONE));
  }
}
