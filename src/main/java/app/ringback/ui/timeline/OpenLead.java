package app.ringback.ui.timeline;

import app.ringback.core.ActivityId;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.timeline.Activity;
import java.util.List;
import java.util.Map;

/**
 * One consistent state of the lead that is open: the lead, its timeline oldest first, and what the
 * outbox knows of its outbound entries.
 */
public record OpenLead(
    Lead lead, List<Activity> activities, Map<ActivityId, Dispatch> dispatches, boolean unread) {
  public OpenLead {
    activities = List.copyOf(activities);
    dispatches = Map.copyOf(dispatches);
  }
}
