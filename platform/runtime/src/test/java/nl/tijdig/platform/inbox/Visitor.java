package nl.tijdig.platform.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Something that a handler keeps and that the database refuses, once it is written. */
@Entity
@Table(name = "stone")
class Visitor {

  @Id UUID id = UUID.randomUUID();
}
