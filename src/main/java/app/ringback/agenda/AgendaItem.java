package app.ringback.agenda;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is due, or will be.
 *
 * @param channel how it is done; null when that is the rep's choice
 * @param dueAt the SLA deadline, since when a reply waits, when a touch or next step is planned, or
 *     when what was put off is shown again
 * @param subject what it is about: see {@link AgendaKind}
 * @param name what the lead is called; empty when it has no name
 * @param detail the source of a lead, the cadence of a touch, the kind of a next step, the
 *     beginning of a reply; may be empty
 * @param step of a touch, from 1; 0 when it belongs to none
 * @param automatic whether it is done without the rep
 * @param hold what keeps it from being done now; null when nothing does. What is not {@link
 *     AgendaState#HELD} can be done in another way
 */
@RecordBuilder
public record AgendaItem(
    LeadId lead,
    AgendaKind kind,
    @Nullable Channel channel,
    Instant dueAt,
    AgendaState state,
    UUID subject,
    String name,
    String detail,
    int step,
    boolean automatic,
    @Nullable Hold hold) {

  /** What it is in a few words, for the command line and for logs of a test. */
  public String label() {
    String what =
        switch (kind) {
          case SLA -> "first touch" + of(" for ", detail);
          case REPLY -> "waits for an answer" + of(": ", detail);
          case UNKNOWN_SEND -> word() + " that may have left";
          case TOUCH ->
              (automatic ? "automatic " : "")
                  + word()
                  + (step > 0 ? ", step " + step : "")
                  + of(" of ", detail);
          case NEXT_STEP -> Texts.firstOf(detail, "next step").replace('_', ' ');
          case REENGAGE -> "ask again";
        };
    return Texts.firstOf(name, "no name") + ": " + what;
  }

  private String word() {
    return channel == null ? "touch" : channel == Channel.EMAIL ? "e-mail" : channel.code();
  }

  private static String of(String before, String text) {
    return text.isEmpty() ? "" : before + text;
  }
}
