package nl.tijdig.local;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Which port everything listens on; no two the same. */
record Ports(Map<Endpoint, Integer> byEndpoint) {

  private static final int HIGHEST = 65535;

  Ports {
    byEndpoint = Map.copyOf(byEndpoint);
    byEndpoint.forEach(Ports::requirePort);
    requireDifferent(byEndpoint);
  }

  static Ports defaults() {
    return of(Endpoint::defaultPort);
  }

  /** The ports right above the base: 9000 gives 9001 to intake, 9002 to assessment and so on. */
  static Ports above(int base) {
    return of(endpoint -> base + endpoint.place());
  }

  int of(Endpoint endpoint) {
    return byEndpoint.get(endpoint);
  }

  /** The same ports, but for those given here. */
  Ports with(Map<Endpoint, Integer> others) {
    var all = new EnumMap<Endpoint, Integer>(byEndpoint);
    all.putAll(others);
    return new Ports(all);
  }

  private static Ports of(ToIntFunction<Endpoint> port) {
    return new Ports(
        Arrays.stream(Endpoint.values()).collect(toMap(endpoint -> endpoint, port::applyAsInt)));
  }

  private static void requirePort(Endpoint endpoint, int port) {
    if (port < 1 || port > HIGHEST) {
      throw new Refusal(
          "%d is no port for %s: ports are 1 to %d".formatted(port, endpoint.label(), HIGHEST));
    }
  }

  private static void requireDifferent(Map<Endpoint, Integer> ports) {
    var taken = new EnumMap<Endpoint, Integer>(Endpoint.class);
    for (var endpoint : Endpoint.values()) {
      var port = ports.get(endpoint);
      taken.forEach(
          (other, theirs) -> {
            if (theirs.equals(port)) {
              throw new Refusal(
                  "port %d is asked for twice: %s and %s"
                      .formatted(port, other.option(), endpoint.option()));
            }
          });
      taken.put(endpoint, port);
    }
  }
}
