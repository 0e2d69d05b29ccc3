package nl.tijdig.deadline.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.tijdig.deadline.team.SubjectTeams;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Of whom the board shows the terms, and how.
 *
 * @param municipality CBS municipality code; null for all
 * @param team the team that has the work; null for all
 * @param wall whether it hangs on a wall: large, and without anything to operate
 * @param all whether somebody at a desk wants more than the head of each list
 */
record BoardFilter(
    @Nullable String municipality, @Nullable String team, boolean wall, boolean all) {

  private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
  private static final Pattern TEAM = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  /**
   * As the address says it.
   *
   * @throws InvalidInput when that cannot be
   */
  static BoardFilter of(Visit visit) {
    var municipality = visit.parameter("municipality");
    var team = visit.parameter("team");
    var errors = new ArrayList<FieldError>();
    if (municipality != null && !MUNICIPALITY.matcher(municipality).matches()) {
      errors.add(notFourDigits());
    }
    if (team != null && !TEAM.matcher(team).matches()) {
      errors.add(noTeam());
    }
    if (!errors.isEmpty()) {
      throw InvalidInput.of(errors);
    }
    return new BoardFilter(
        municipality,
        team,
        "wall".equals(visit.parameter("view")),
        "all".equals(visit.parameter("show")));
  }

  Conditions conditions() {
    return new Conditions()
        .with("municipality = :municipality", "municipality", municipality)
        .with(SubjectTeams.IS_OF_DEADLINE, "team", team);
  }

  /** The same filter as the query of an address, which begins with a question mark or is empty. */
  String query() {
    return query(wall);
  }

  /** The same terms, on a wall or on a desk. */
  String query(boolean onWall) {
    var parts = new ArrayList<String>();
    add(parts, "municipality", municipality);
    add(parts, "team", team);
    add(parts, "view", onWall ? "wall" : null);
    add(parts, "show", all && !onWall ? "all" : null);
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value, UTF_8));
    }
  }

  private static FieldError notFourDigits() {
    return FieldError.ofParameter(
        "municipality",
        "municipality.invalid",
        "is een gemeentecode van vier cijfers",
        "is a municipality code of four digits");
  }

  private static FieldError noTeam() {
    return FieldError.ofParameter(
        "team", "team.invalid", "is de naam van een team", "is the name of a team");
  }
}
