package nl.tijdig.intake.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.PageRequest;
import nl.tijdig.platform.web.Problem;

/** All cases. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<Case, UUID> {

  Case require(UUID id) {
    return findByIdOptional(id).orElseThrow(Cases::notFound);
  }

  /**
   * Keeps these cases as they are until the transaction ends; in one order, so nobody deadlocks.
   */
  public void hold(Collection<UUID> ids) {
    ids.stream()
        .distinct()
        .sorted()
        .forEach(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** One page of the cases that fit, the oldest first, and one more when there is a next page. */
  List<Case> list(CaseFilter filter, PageRequest page) {
    return filter.listing().fetch(getEntityManager(), page, "openedAt");
  }

  private static Problem notFound() {
    return new Problem(
        CommonProblem.NOT_FOUND,
        "Er is geen casus met dit nummer.",
        "There is no case with this id.");
  }
}
