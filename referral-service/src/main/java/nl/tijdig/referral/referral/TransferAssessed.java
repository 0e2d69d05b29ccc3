package nl.tijdig.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import nl.tijdig.contracts.assessment.AssessmentCompleted;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.platform.inbox.EventHandler;
import nl.tijdig.platform.inbox.EventOrder;
import nl.tijdig.platform.inbox.ReceivedEvent;

/** Opens a referral when a safety assessment came to a transfer (overdracht). */
@ApplicationScoped
class TransferAssessed implements EventHandler<AssessmentCompleted> {

  private final EventOrder order;
  private final OpenReferral opening;

  TransferAssessed(EventOrder order, OpenReferral opening) {
    this.order = order;
    this.opening = opening;
  }

  @Override
  public Class<AssessmentCompleted> handles() {
    return AssessmentCompleted.class;
  }

  @Override
  public void handle(AssessmentCompleted assessment, ReceivedEvent envelope) {
    if (assessment.outcome() == AssessmentOutcome.TRANSFER && order.isLatest(envelope)) {
      opening.open(Opening.of(envelope.id(), assessment));
    }
  }
}
