package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.cadence.StalledQueries;
import app.ringback.core.LeadId;
import app.ringback.lead.Stage;
import app.ringback.ui.cadences.CleanupDesk;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pipeline's clean-up on the open desk, each step of it in one transaction. */
record DeskCleanup(Desk desk) implements CleanupDesk {

  @Override
  public List<StalledQueries.Stalled> read() {
    return desk.transactions()
        .read(tx -> StalledQueries.stalled(tx, desk.clock().instant(), SHOWN));
  }

  @Override
  public Runnable move(List<LeadId> leads, Stage to) {
    Map<LeadId, Stage> before =
        desk.transactions()
            .write(tx -> {
              Instant now = desk.clock().instant();
              Map<LeadId, Stage> moved = new LinkedHashMap<>();
              for (LeadId lead : leads) {
                moved.put(lead, desk.leadWork().stages().change(tx, lead, to, now));
                if (to == Stage.DORMANT) {
                  desk.followUp().cadences().reengagements().remind(tx, lead);
                }
              }
              return moved;
            });
    return () ->
        desk.transactions()
            .run(tx ->
                before.forEach((lead, stage) -> {
                  var _ = desk.leadWork().stages().change(tx, lead, stage, desk.clock().instant());
                  desk.followUp().cadences().reengagements().done(tx, lead);
                }));
  }
}
