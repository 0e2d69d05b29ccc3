package nl.tijdig.deadline.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as a few arrays, one for each column, so that a set is written in one statement. In the
 * statement {@code <columns>} stands for the names of the columns and {@code <rows>} for the rows.
 */
final class Columns<T> {
  private final List<T> rows;
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, List<@Nullable String>> values = new LinkedHashMap<>();

  Columns(Collection<T> rows) {
    this.rows = List.copyOf(rows);
  }

  /** A column of the given PostgreSQL type; the value is written as text and cast there. */
  Columns<T> with(String name, String type, Function<T, @Nullable Object> value) {
    types.put(name, type);
    var texts = new ArrayList<@Nullable String>(rows.size());
    for (var row : rows) {
      var object = value.apply(row);
      texts.add(object == null ? null : object.toString());
    }
    values.put(name, texts);
    return this;
  }

  private String unnest() {
    return types.entrySet().stream()
        .map(column -> "cast(:%s as %s[])".formatted(column.getKey(), column.getValue()))
        .collect(Collectors.joining(", ", "unnest(", ")"));
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    values.forEach((name, texts) -> statement.bindArray(name, String.class, texts));
    return statement.define("columns", String.join(", ", types.keySet())).define("rows", unnest());
  }
}
