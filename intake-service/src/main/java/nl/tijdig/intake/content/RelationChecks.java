package nl.tijdig.intake.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tijdig.platform.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Finds relations that say the same twice or contradict each other. That a relation is told from
 * both sides, one is the parent and the other the child, is neither.
 */
final class RelationChecks {

  private static final Set<RelationKind> OLDER =
      EnumSet.of(
          RelationKind.PARENT,
          RelationKind.STEP_PARENT,
          RelationKind.FOSTER_PARENT,
          RelationKind.GRANDPARENT);

  private static final Set<RelationKind> YOUNGER =
      EnumSet.of(RelationKind.CHILD, RelationKind.GRANDCHILD);

  private final Set<Relation> told = new HashSet<>();
  private final Set<Descent> descents = new HashSet<>();
  private final List<FieldError> errors = new ArrayList<>();

  private RelationChecks() {}

  /** That one person is of an earlier generation than the other. */
  private record Descent(String older, String younger) {
    Descent reversed() {
      return new Descent(younger, older);
    }
  }

  static List<FieldError> errors(List<Relation> relations) {
    var checks = new RelationChecks();
    for (var i = 0; i < relations.size(); i++) {
      checks.check("/relations/" + i, relations.get(i));
    }
    return checks.errors;
  }

  private void check(String pointer, @Nullable Relation relation) {
    if (relation == null || incomplete(relation)) {
      return;
    }
    if (!told.add(relation)) {
      errors.add(new FieldError(pointer, "relation.twice", "staat er al", "stands there already"));
    } else if (contradicts(relation)) {
      errors.add(
          new FieldError(
              pointer + "/kind",
              "relation.contradictory",
              "spreekt een eerdere relatie tussen deze personen tegen",
              "contradicts an earlier relation between these persons"));
    }
  }

  private static boolean incomplete(Relation relation) {
    return relation.from() == null || relation.to() == null || relation.kind() == null;
  }

  private boolean contradicts(Relation relation) {
    var descent = descent(relation);
    if (descent != null) {
      descents.add(descent);
      return descents.contains(descent.reversed());
    }
    return switch (relation.kind()) {
      case PARTNER -> isTold(relation, RelationKind.EX_PARTNER);
      case EX_PARTNER -> isTold(relation, RelationKind.PARTNER);
      default -> false;
    };
  }

  private static @Nullable Descent descent(Relation relation) {
    if (OLDER.contains(relation.kind())) {
      return new Descent(relation.from(), relation.to());
    }
    return YOUNGER.contains(relation.kind()) ? new Descent(relation.to(), relation.from()) : null;
  }

  /** From either side. */
  private boolean isTold(Relation relation, RelationKind kind) {
    return told.contains(new Relation(relation.from(), relation.to(), kind))
        || told.contains(new Relation(relation.to(), relation.from(), kind));
  }
}
