package nl.tijdig.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. As the answer of a resource method it also gets its {@code Link} header with
 * {@code first} and, unless it is the last, {@code next}.
 *
 * @param items in the order of the list
 * @param next the cursor of the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page out of what was fetched for it.
   *
   * @param fetched at most {@link PageRequest#fetch()} rows
   * @param cursor the sort keys of a row
   * @param representation what the caller sees of a row
   */
  public static <R, T> Page<T> of(
      List<R> fetched,
      PageRequest request,
      Function<R, Cursor> cursor,
      Function<R, T> representation) {
    var rows = fetched.subList(0, Math.min(fetched.size(), request.limit()));
    var next = fetched.size() > request.limit() ? cursor.apply(rows.getLast()).encoded() : null;
    return new Page<>(rows.stream().map(representation).toList(), next);
  }
}
