package nl.tijdig.platform.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A no with its reason, answered as {@code application/problem+json} (RFC 9457) in the caller's
 * language.
 *
 * <p>Details and members are shown to the caller: never put a refused value or anything about a
 * person in them.
 */
public class Problem extends RuntimeException {

  private final transient ProblemType type;
  private final String detailNl;
  private final String detailEn;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  public Problem(ProblemType type, String detailNl, String detailEn) {
    super(type.slug() + ": " + detailEn, null, false, false);
    this.type = type;
    this.detailNl = detailNl;
    this.detailEn = detailEn;
  }

  /** Adds a member of its own to the answer, for example the state that forbids a transition. */
  public Problem with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  Problem withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public String detailNl() {
    return detailNl;
  }

  public String detailEn() {
    return detailEn;
  }

  public Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }

  Map<String, String> headers() {
    return headers;
  }
}
