package nl.tijdig.platform.ground;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.code.CodeConverter;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.web.Cursor;

@Entity
class Stone {

  @Id UUID id = Ids.next();
  @Version long version;
  String name;
  int weight;

  @Convert(converter = Urgencies.class)
  Urgency urgency;

  @Column(name = "found_at")
  Instant foundAt;

  Stone() {}

  Stone(StoneResource.Found found) {
    this.name = found.name();
    this.weight = found.weight();
    this.urgency = found.urgency();
    this.foundAt = found.foundAt();
  }

  Cursor cursor() {
    return new Cursor(foundAt, id);
  }

  StoneResource.View view() {
    return new StoneResource.View(id, name, weight, urgency, foundAt);
  }

  static class Urgencies extends CodeConverter<Urgency> {
    Urgencies() {
      super(Urgency.class);
    }
  }
}
