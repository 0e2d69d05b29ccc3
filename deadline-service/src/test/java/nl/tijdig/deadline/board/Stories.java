package nl.tijdig.deadline.board;

import java.time.Duration;
import java.time.Instant;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.Topics;

/** Reports whose terms are on the board. */
final class Stories {

  private Stories() {}

  /** A report of acute unsafety whose term of 24 hours passed an hour ago. */
  static Story breachedAcute(Instant now, String municipality) {
    var story = new Story(now.minus(Duration.ofHours(25)), municipality);
    tellAcute(story);
    Eventually.until(() -> story.state("acute-sight").equals("breached"));
    return story;
  }

  /** A report of acute unsafety whose term of 24 hours passes in two. */
  static Story dueToday(Instant now, String municipality) {
    var story = new Story(now.minus(Duration.ofHours(22)), municipality);
    tellAcute(story);
    Eventually.until(() -> story.state("acute-sight").equals("running"));
    return story;
  }

  private static void tellAcute(Story story) {
    Topics.publish(story.received(), story.report, 1);
    Topics.publish(
        story.triaged(TriageKind.REPORT, Urgency.ACUTE, story.receivedAt.plusSeconds(600)),
        story.report,
        2);
  }
}
