package app.ringback.ui.compose;

import app.ringback.compliance.Advice;
import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.ui.timeline.OpenLead;
import app.ringback.ui.timeline.OpenLeadModel;
import app.ringback.ui.timeline.PaneParts;
import app.ringback.ui.timeline.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Asks the guard about the touch that is being written to the open lead. FX thread only. */
final class GuardedTouch {

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final Guard guard;
  private final Channel channel;
  private final GuardWords words;
  private final ReadOnlyObjectWrapper<@Nullable GuardAnswer> answer = new ReadOnlyObjectWrapper<>();
  private int asked;

  private record Asked(Advice advice, Set<ZoneId> clocks) {}

  GuardedTouch(OpenLeadModel open, PaneParts parts, Guard guard, Channel channel, Times times) {
    this.open = open;
    this.parts = parts;
    this.guard = guard;
    this.channel = channel;
    words = new GuardWords(parts.texts(), times, channel);
  }

  /** What the guard says; null until it was asked. */
  ReadOnlyObjectProperty<@Nullable GuardAnswer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  @Nullable GuardAnswer answer() {
    return answer.get();
  }

  void forget() {
    answer.set(null);
  }

  /**
   * Asks about a touch to the address.
   *
   * @param address the number or e-mail address; empty for none
   * @param chosen when it shall leave; null for at once
   * @param clocks is given the clocks the lead may live by, with the answer
   */
  void ask(String address, @Nullable Instant chosen, Consumer<Set<ZoneId>> clocks) {
    OpenLead now = open.openProperty().get();
    if (now == null) {
      return;
    }
    Lead lead = now.lead();
    PlannedTouch touch = new PlannedTouch(lead, channel, address, false);
    int question = ++asked;
    open.tasks()
        .run(
            () -> new Asked(advice(touch, chosen), guard.clocks(touch)),
            answered -> {
              OpenLead still = open.openProperty().get();
              // Only the answer to the last question counts: the others were about another time.
              if (still != null && still.lead().id().equals(lead.id()) && question == asked) {
                clocks.accept(answered.clocks());
                ZoneId there = answered.clocks().stream().findFirst().orElse(null);
                answer.set(words.of(answered.advice(), chosen, there));
              }
            },
            parts.notices()::problem);
  }

  private Advice advice(PlannedTouch touch, @Nullable Instant chosen) {
    Instant now = open.book().clock().instant();
    Instant when = chosen == null || chosen.isBefore(now) ? now : chosen;
    return open.book().transactions().read(tx -> guard.advise(tx, touch, when));
  }
}
