package app.ringback.ui.timeline;

import app.ringback.compliance.OptOutQuestion;
import app.ringback.core.ActivityId;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.media.Media;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One consistent state of the lead that is open: the lead, its timeline oldest first, and what the
 * outbox knows of its outbound entries.
 *
 * @param media what came with texts, by their entries
 * @param question a message that looks like an opt-out, while nobody said what it is
 * @param cameBack addresses that are not mailed because mail to them came back
 */
public record OpenLead(
    Lead lead,
    List<Activity> activities,
    Map<ActivityId, Dispatch> dispatches,
    Map<ActivityId, List<Media>> media,
    boolean unread,
    @Nullable OptOutQuestion question,
    List<String> cameBack) {

  private static final Set<ActivityKind> TOUCHES =
      EnumSet.of(ActivityKind.CALL, ActivityKind.TEXT, ActivityKind.EMAIL);

  public OpenLead {
    activities = List.copyOf(activities);
    dispatches = Map.copyOf(dispatches);
    media = Map.copyOf(media);
    cameBack = List.copyOf(cameBack);
  }

  /** When the lead was first reached out to: a call that rang, a text or mail that left. */
  Optional<Instant> firstTouch() {
    return activities.stream()
        .filter(entry -> entry.direction().equals("out") && TOUCHES.contains(entry.kind()))
        .filter(entry -> entry.status().equals("sent") || entry.status().equals("delivered"))
        .map(Activity::at)
        .min(Instant::compareTo);
  }
}
