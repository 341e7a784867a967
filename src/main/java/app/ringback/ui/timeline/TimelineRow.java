package app.ringback.ui.timeline;

import app.ringback.outbox.Dispatch;
import app.ringback.timeline.Activity;
import app.ringback.timeline.media.Media;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the timeline list. */
public sealed interface TimelineRow {

  /** Begins a day, in the rep's zone. */
  record Day(LocalDate day) implements TimelineRow {}

  /** Begins what came in since the rep last looked. */
  record Unread() implements TimelineRow {}

  /**
   * An entry, with what the outbox knows of it when it is outbound.
   *
   * @param media the pictures and files that came with it
   */
  record Entry(Activity activity, @Nullable Dispatch dispatch, List<Media> media)
      implements TimelineRow {}
}
