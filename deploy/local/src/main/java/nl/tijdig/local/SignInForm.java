package nl.tijdig.local;

import java.util.stream.Collectors;

/** The page on which one chooses who one is. */
final class SignInForm {

  private SignInForm() {}

  static String html(String action, String ticket) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Sign in to Tijdig (development only)</title>
    </head>
    <body>
      <main>
        <h1>Sign in to Tijdig</h1>
        <p><strong>Development only.</strong> Choose who you are; nothing is checked. An
          installation has its own identity provider in this place.</p>
        <form method="post" action="%s">
          <input type="hidden" name="ticket" value="%s">
          <p><label for="role">Role</label><br><select id="role" name="role">%s</select></p>
          <p><label for="account">Account (the role with -1 when left empty)</label><br>
            <input id="account" name="account" maxlength="100" pattern="[A-Za-z0-9._:@\\-]*"></p>
          <p><label for="team">Team (may be left empty)</label><br>
            <input id="team" name="team" maxlength="100" pattern="[A-Za-z0-9._:@\\-]*"></p>
          <p><button>Sign in</button></p>
        </form>
      </main>
    </body>
    </html>
    """
        .formatted(action, ticket, roles());
  }

  private static String roles() {
    return DevelopmentIssuer.ROLES.stream()
        .map(
            role ->
                "<option%s>%s</option>"
                    .formatted(role.equals("team-lead") ? " selected" : "", role))
        .collect(Collectors.joining());
  }
}
