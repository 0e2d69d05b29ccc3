package nl.tijdig.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the system is that the demonstration plays on, as {@code deploy/up} says it.
 *
 * @param data the folder with the key of the development issuer
 */
record Setting(URI intake, URI assessment, URI referral, URI deadline, Path data) {

  static Setting of(Map<String, String> environment) {
    return new Setting(
        address(environment, "intake"),
        address(environment, "assessment"),
        address(environment, "referral"),
        address(environment, "deadline"),
        Path.of(required(environment, "TIJDIG_DATA")));
  }

  private static URI address(Map<String, String> environment, String service) {
    return URI.create(
        required(environment, "TIJDIG_%s_URL".formatted(service.toUpperCase(Locale.ROOT))));
  }

  private static String required(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          name + " is not set; deploy/up --demo sets it when it plays the demonstration");
    }
    return value;
  }
}
