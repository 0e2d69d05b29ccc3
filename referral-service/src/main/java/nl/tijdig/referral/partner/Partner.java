package nl.tijdig.referral.partner;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An organisation that takes over from Veilig Thuis (ketenpartner). */
@Entity
class Partner {

  /** As many as a page of the directory holds at most. */
  private static final int PAGE = 200;

  @Id private UUID id;
  @Version private long version;
  private String code;
  private String name;
  private boolean active;
  private @Nullable String channelNotes;
  private Instant registeredAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @BatchSize(size = PAGE)
  @CollectionTable(name = "partner_kind", joinColumns = @JoinColumn(name = "partner_id"))
  @Column(name = "kind")
  private Set<PartnerKind> kinds = new HashSet<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @BatchSize(size = PAGE)
  @CollectionTable(name = "partner_municipality", joinColumns = @JoinColumn(name = "partner_id"))
  @Column(name = "municipality")
  private Set<String> municipalities = new HashSet<>();

  /** For Hibernate. */
  Partner() {}

  /** A partner that is new in the directory. */
  static Partner registered(PartnerProfile profile, Instant at) {
    var partner = new Partner();
    partner.id = Ids.next();
    partner.code = profile.code();
    partner.registeredAt = at;
    partner.become(profile);
    return partner;
  }

  /** From now on it is as this profile says. Its code stays: that opens its referrals to it. */
  void become(PartnerProfile profile) {
    if (!code.equals(profile.code())) {
      throw codeIsFixed();
    }
    name = profile.name();
    active = profile.active();
    channelNotes = profile.channelNotes();
    replace(kinds, profile.kinds());
    replace(municipalities, profile.municipalities());
  }

  private static <T> void replace(Set<T> present, Set<T> wanted) {
    present.retainAll(wanted);
    present.addAll(wanted);
  }

  private static InvalidInput codeIsFixed() {
    return InvalidInput.of(
        new FieldError(
            "/code",
            "partner-code.fixed",
            "kan niet veranderen; registreer een nieuwe partner",
            "cannot change; register a new partner"));
  }

  KnownPartner known() {
    return new KnownPartner(id, active, kinds);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String path() {
    return "partners/" + id;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  boolean active() {
    return active;
  }

  Optional<String> channelNotes() {
    return Optional.ofNullable(channelNotes);
  }

  Instant registeredAt() {
    return registeredAt;
  }

  /** In the order of the code list. */
  List<PartnerKind> kinds() {
    return kinds.stream().sorted().toList();
  }

  List<String> municipalities() {
    return municipalities.stream().sorted().toList();
  }
}
