package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.StepWork;
import app.ringback.draft.DraftStore;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import app.ringback.lead.TypedFieldsStore;
import app.ringback.nextstep.WhenReader;
import app.ringback.timeline.TouchAnswerStore;
import app.ringback.timeline.UnreadStore;
import app.ringback.ui.Delays;
import app.ringback.ui.Heartbeat;
import app.ringback.ui.Notices;
import app.ringback.ui.Selection;
import app.ringback.ui.Shell;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.lead.LeadFeatures;
import app.ringback.ui.lead.LeadPanes;
import app.ringback.ui.nextstep.BookSteps;
import app.ringback.ui.nextstep.StepDesk;
import app.ringback.ui.timeline.LeadBook;
import app.ringback.ui.timeline.LeadHeaderModel;
import app.ringback.ui.timeline.PaneParts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Wires the panes of one lead to the open desk. */
final class DeskPanes {

  private final OpenDesk open;
  private final Desk desk;

  DeskPanes(OpenDesk open) {
    this.open = open;
    this.desk = open.desk();
  }

  /**
   * Makes the panes.
   *
   * @param openSettings shows where texting is set up
   */
  LeadPanes panes(
      UiTexts texts,
      Notices notices,
      Tasks tasks,
      Selection selection,
      Shell shell,
      Delays delays,
      Heartbeat heartbeat,
      Runnable openSettings) {
    LeadBook book =
        new LeadBook(
            desk.transactions(),
            desk.leads(),
            desk.timelines(),
            new UnreadStore(),
            new TypedFieldsStore(),
            desk.ids(),
            desk.clock());
    return new LeadPanes(
        book,
        features(texts, book),
        new PaneParts(texts, notices, desk.phones(), open::zone, open::country),
        tasks,
        desk.changes(),
        selection.currentProperty(),
        delays,
        shell,
        heartbeat.nowProperty(),
        openSettings);
  }

  private LeadFeatures features(UiTexts texts, LeadBook book) {
    return new LeadFeatures(
        desk.sending().outbox(),
        desk.sending().dispatches(),
        desk.sending().guard(),
        desk.compliance().optOuts(),
        desk.compliance().questions(),
        new DraftStore(),
        new DeskTemplates(desk),
        new DeskRaws(desk.transactions(), desk.leadWork().raws()),
        desk.media(),
        new DeskMedia(desk, new Speakers()),
        new DeskCalls(desk, texts),
        stages(),
        this::returnableUntil,
        new DeskMerger(desk, desk.leadWork().merging(), desk.search()),
        steps(book),
        desk.erasures()::erase,
        open::textingIsSetUp,
        open::mailing,
        () -> open.settings().rep().name());
  }

  private StepDesk steps(LeadBook book) {
    StepWork work = desk.followUp().steps();
    return new BookSteps(
        book,
        work.steps(),
        work.question(),
        work.invitations(),
        desk.sending().guard(),
        new TouchAnswerStore(desk.device()),
        work::clash,
        () -> WhenReader.of(open.country()));
  }

  private Optional<Instant> returnableUntil(Lead lead) {
    int days = open.settings().source(lead.source()).returnDays();
    Instant received = Optional.ofNullable(lead.receivedAt()).orElse(lead.arrivedAt());
    return days == 0 ? Optional.empty() : Optional.of(received.plus(Duration.ofDays(days)));
  }

  private LeadHeaderModel.StageChange stages() {
    return (lead, to) -> {
      Stage before = desk.leadWork().stages().change(lead, to);
      return before == to ? Optional.empty() : Optional.of(before);
    };
  }
}
