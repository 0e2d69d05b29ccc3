package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import nl.tijdig.deadline.rule.RuleNames;
import nl.tijdig.deadline.webhook.address.ReceiverAddresses;
import nl.tijdig.deadline.webhook.address.UnsafeReceiver;
import nl.tijdig.platform.web.InvalidInput;

/** Refuses a subscription that could never be sent to, or to where nothing may be sent. */
@ApplicationScoped
class CheckReceiver {

  private final ReceiverAddresses addresses;
  private final RuleNames rules;

  CheckReceiver(ReceiverAddresses addresses, RuleNames rules) {
    this.addresses = addresses;
    this.rules = rules;
  }

  /**
   * Looks at all of it; outside a transaction, since looking up a name can take a while.
   *
   * @throws InvalidInput with everything that is wrong
   */
  void check(WebhookRequest request) {
    var problems = new ArrayList<>(request.selection().problems(rules, "/filter"));
    try {
      addresses.resolve(addresses.read(request.url()));
    } catch (UnsafeReceiver e) {
      problems.addFirst(e.at("/url"));
    }
    if (!problems.isEmpty()) {
      throw InvalidInput.of(problems);
    }
  }
}
