package nl.tijdig.platform.web;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that fit the filters a caller gave, a page at a time (keyset pagination): the
 * cost of a page is that of its rows when an index has the filters and then the order.
 *
 * <p>A filter that was not given, null, is passed over.
 */
public final class Listing<E> {

  private final Class<E> entity;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Listing(Class<E> entity) {
    this.entity = entity;
  }

  public static <E> Listing<E> of(Class<E> entity) {
    return new Listing<>(entity);
  }

  /** Only rows in which the attribute has this value. */
  public Listing<E> equal(String attribute, @Nullable Object value) {
    return compare(attribute, "=", value);
  }

  /** Only rows in which the attribute has one of these values. */
  public Listing<E> in(String attribute, @Nullable Collection<?> wanted) {
    return compare(attribute, "in", wanted);
  }

  /** Only rows whose collection has this element. */
  public Listing<E> having(String collection, @Nullable Object element) {
    return element == null ? this : condition(":%s member of " + collection, element);
  }

  /** Only rows from this value on. */
  public Listing<E> from(String attribute, @Nullable Comparable<?> value) {
    return compare(attribute, ">=", value);
  }

  /** Only rows before this value. */
  public Listing<E> until(String attribute, @Nullable Comparable<?> value) {
    return compare(attribute, "<", value);
  }

  /** Only rows for which a condition without parameters holds, if that is asked for. */
  public Listing<E> when(boolean asked, String condition) {
    if (asked) {
      conditions.add(condition);
    }
    return this;
  }

  /** What the page needs in the order of a moment and the id; see {@link Page#of}. */
  public List<E> fetch(EntityManager entities, PageRequest page, String moment) {
    page.after().ifPresent(after -> after("(%s, id) > (:moment, :id)".formatted(moment), after));
    return run(entities, page, moment + ", id");
  }

  /** The same in the order of a rank, a moment and the id. */
  public List<E> fetch(EntityManager entities, PageRequest page, String rank, String moment) {
    page.after()
        .ifPresent(
            after -> {
              after("(%s, %s, id) > (:rank, :moment, :id)".formatted(rank, moment), after);
              values.put("rank", after.rank());
            });
    return run(entities, page, rank + ", " + moment + ", id");
  }

  private Listing<E> compare(String attribute, String operator, @Nullable Object value) {
    return value == null ? this : condition(attribute + " " + operator + " :%s", value);
  }

  private Listing<E> condition(String withPlaceOfValue, Object value) {
    var name = "value" + values.size();
    conditions.add(withPlaceOfValue.formatted(name));
    values.put(name, value);
    return this;
  }

  private void after(String condition, Cursor after) {
    conditions.add(condition);
    values.put("moment", after.moment());
    values.put("id", after.id());
  }

  private List<E> run(EntityManager entities, PageRequest page, String order) {
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    var query =
        entities.createQuery(
            "from " + entity.getSimpleName() + where + " order by " + order, entity);
    values.forEach(query::setParameter);
    return query.setMaxResults(page.fetch()).getResultList();
  }
}
