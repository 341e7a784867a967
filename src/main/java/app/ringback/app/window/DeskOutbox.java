package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.Sending;
import app.ringback.core.LeadId;
import app.ringback.outbox.OutboxList;
import app.ringback.ui.Delays;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.outbox.OutboxModel;
import app.ringback.ui.outbox.OutboxSource;
import app.ringback.ui.outbox.OutboxWords;
import app.ringback.ui.timeline.Times;
import java.util.function.Consumer;

/** The outbox of the open desk. */
record DeskOutbox(OpenDesk open) implements OutboxSource {

  @Override
  public Sight read() {
    Desk desk = open.desk();
    Sending sending = desk.sending();
    OutboxList list =
        new OutboxList(desk.transactions(), desk.leads(), sending.guard(), desk.clock());
    return new Sight(list.read(), sending.worker().problem().orElse(null), open.textingIsSetUp());
  }

  /**
   * Makes what the screen shows.
   *
   * @param toLead opens a lead in the panes
   */
  OutboxModel model(
      UiTexts texts, Tasks tasks, Notices notices, Delays delays, Consumer<LeadId> toLead) {
    Desk desk = open.desk();
    Times times = new Times(texts, desk.clock(), open::zone);
    return new OutboxModel(
        this,
        desk.sending().outbox(),
        new OutboxWords(texts, times, desk.phones(), open::country),
        tasks,
        notices,
        delays,
        toLead);
  }
}
