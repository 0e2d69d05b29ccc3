package nl.tijdig.platform.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list that is read in plain SQL. One whose value was not given, null, is
 * passed over.
 */
public final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A condition without a value. */
  public Conditions with(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * A condition on a value.
   *
   * @param condition names the value as {@code :name}
   */
  public Conditions with(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** A further value of the condition given last. */
  public Conditions bound(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** {@code where …}, or nothing when there is no condition. */
  public String where() {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  /** The same with a further condition, which has no value. */
  public String where(String further) {
    return conditions.isEmpty() ? "where " + further : where() + " and " + further;
  }

  public <S extends SqlStatement<S>> S bindTo(S statement) {
    values.forEach(statement::bind);
    return statement;
  }
}
