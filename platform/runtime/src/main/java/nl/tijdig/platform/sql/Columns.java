package nl.tijdig.platform.sql;

import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as a few arrays, one for each column, so that a set is written in one statement. In the
 * statement {@code <columns>} stands for the names of the columns and {@code <rows>} for the rows,
 * which keep their order.
 */
public final class Columns<T> {

  /** Of an id or a moment with its comma: enough for most columns without growing. */
  private static final int USUAL_LENGTH = 40;

  private final List<T> rows;
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, String> literals = new LinkedHashMap<>();

  public Columns(Collection<T> rows) {
    this.rows = List.copyOf(rows);
  }

  /** A column of the given PostgreSQL type, whose values are written as that type reads them. */
  public Columns<T> with(String name, String type, Function<T, @Nullable Object> value) {
    var literal = new StringBuilder(rows.size() * USUAL_LENGTH).append('{');
    for (var row : rows) {
      literal.append(literal.length() == 1 ? "" : ",");
      append(value.apply(row), literal);
    }
    types.put(name, type);
    literals.put(name, literal.append('}').toString());
    return this;
  }

  private static void append(@Nullable Object value, StringBuilder literal) {
    switch (value) {
      case null -> literal.append("NULL");
      case byte[] bytes ->
          literal.append("\"\\\\x").append(HexFormat.of().formatHex(bytes)).append('"');
      case String text -> appendQuoted(text, literal);
      // Numbers, ids and moments hold nothing that an array could take for its own.
      default -> literal.append(value);
    }
  }

  private static void appendQuoted(String text, StringBuilder literal) {
    literal.append('"');
    var written = 0;
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character == '"' || character == '\\') {
        literal.append(text, written, i).append('\\');
        written = i;
      }
    }
    literal.append(text, written, text.length()).append('"');
  }

  private String unnest() {
    return types.entrySet().stream()
        .map(column -> "cast(:%s as %s[])".formatted(column.getKey(), column.getValue()))
        .collect(Collectors.joining(", ", "unnest(", ")"));
  }

  /** Fills in what {@code <columns>} and {@code <rows>} stand for. */
  public <S extends SqlStatement<S>> S bindTo(S statement) {
    literals.forEach(statement::bind);
    return statement.define("columns", String.join(", ", types.keySet())).define("rows", unnest());
  }
}
