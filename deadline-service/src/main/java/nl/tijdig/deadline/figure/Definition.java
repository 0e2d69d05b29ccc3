package nl.tijdig.deadline.figure;

import nl.tijdig.deadline.rule.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a figure is counted. */
@Schema(
    name = "FigureDefinition",
    description = "Hoe een cijfer geteld wordt. / How a figure is counted.")
public record Definition(
    @Schema(examples = "in-time") String id,
    Bilingual name,
    @Schema(description = "De formule in woorden. / The formula in words.") Bilingual formula,
    @Schema(description = "Waar zij op rust. / What it rests on.") Bilingual source) {}
