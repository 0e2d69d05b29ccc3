package nl.tijdig.platform.ground;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.ExpectedVersion;
import nl.tijdig.platform.web.PageRequest;

@ApplicationScoped
class Stones implements PanacheRepositoryBase<Stone, UUID> {

  private static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

  private final Audit audit;

  Stones(Audit audit) {
    this.audit = audit;
  }

  @Transactional
  Stone keep(StoneResource.Found found) {
    var stone = new Stone(found);
    persistAndFlush(stone);
    audit.change("stone-found", null, stone.id, "testing");
    return stone;
  }

  @Transactional
  Stone weigh(UUID id, ExpectedVersion expected, int weight) {
    var stone = findById(id);
    expected.check(stone.version);
    stone.weight = weight;
    flush();
    return stone;
  }

  @Transactional
  void keepAndFail(StoneResource.Found found) {
    keep(found);
    throw new IllegalStateException("after the record");
  }

  List<Stone> page(PageRequest page) {
    var after = page.after().orElse(START);
    return find("(foundAt, id) > (?1, ?2) order by foundAt, id", after.moment(), after.id())
        .page(0, page.fetch())
        .list();
  }
}
