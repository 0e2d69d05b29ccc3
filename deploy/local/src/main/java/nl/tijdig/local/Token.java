package nl.tijdig.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program behind {@code deploy/token}: prints a bearer token for a role. */
public final class Token {

  private static final Set<String> OPTIONS = Set.of("--data", "--account", "--team");

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private Token(String... arguments) {
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    while (!left.isEmpty()) {
      var argument = left.pop();
      if (argument.startsWith("--")) {
        takeOption(argument, left);
      } else {
        words.add(argument);
      }
    }
  }

  public static void main(String[] arguments) {
    try {
      System.out.println(answer(Path.of(System.getProperty("tijdig.root", ".")), arguments));
    } catch (Refusal refusal) {
      System.err.println("deploy/token: " + refusal.getMessage());
      System.exit(1);
    }
  }

  /** What is printed for these arguments: a token, or the roles when none is named. */
  static String answer(Path root, String... arguments) {
    var asked = new Token(arguments);
    return asked.words.isEmpty() ? roles() : asked.token(root);
  }

  private String token(Path root) {
    var role = words.get(0);
    var data =
        options.containsKey("--data")
            ? Path.of(options.get("--data"))
            : root.resolve(Options.DEFAULT_FOLDER);
    return DevelopmentIssuer.of(data)
        .token(
            role,
            organisation(role),
            options.getOrDefault("--account", role + "-1"),
            options.getOrDefault("--team", ""));
  }

  private String organisation(String role) {
    if (words.size() > 2) {
      throw new Refusal("too many words: a role and an organisation are enough");
    }
    if (words.size() == 2) {
      return words.get(1);
    }
    if (role.equals("partner")) {
      throw new Refusal(
          "a partner needs its organisation: its OIN to report, its code in the partner directory"
              + " to take over");
    }
    return DevelopmentIssuer.VEILIG_THUIS;
  }

  private void takeOption(String option, Deque<String> left) {
    if (!OPTIONS.contains(option)) {
      throw new Refusal("unknown option %s; there are --data, --account, --team".formatted(option));
    }
    if (left.isEmpty()) {
      throw new Refusal(option + " needs a value");
    }
    options.put(option, left.pop());
  }

  private static String roles() {
    return """
    Prints a token for one of these roles, valid for eight hours:
      %s
    deploy/token ROLE [ORGANISATION] [--account NAME] [--team NAME] [--data DIR]
    A partner needs its organisation: its OIN, or its code in the partner directory.\
    """
        .formatted(String.join("\n  ", DevelopmentIssuer.ROLES));
  }
}
