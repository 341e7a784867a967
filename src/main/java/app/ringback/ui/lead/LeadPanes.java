package app.ringback.ui.lead;

import app.ringback.core.ActivityId;
import app.ringback.core.Change;
import app.ringback.core.Changes;
import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.outbox.Dispatch;
import app.ringback.store.Tx;
import app.ringback.ui.Delays;
import app.ringback.ui.Keys;
import app.ringback.ui.Shell;
import app.ringback.ui.Tasks;
import app.ringback.ui.call.CallKeys;
import app.ringback.ui.call.LeaveQuestion;
import app.ringback.ui.call.LiveCallModel;
import app.ringback.ui.compose.CallModel;
import app.ringback.ui.compose.CallTab;
import app.ringback.ui.compose.ComposePane;
import app.ringback.ui.compose.DraftKeeper;
import app.ringback.ui.compose.EmailModel;
import app.ringback.ui.compose.EmailTab;
import app.ringback.ui.compose.NoteModel;
import app.ringback.ui.compose.NoteTab;
import app.ringback.ui.compose.TextModel;
import app.ringback.ui.compose.TextTab;
import app.ringback.ui.compose.UndoSend;
import app.ringback.ui.media.MediaModel;
import app.ringback.ui.nextstep.StepKeys;
import app.ringback.ui.nextstep.StepModel;
import app.ringback.ui.nextstep.StepPart;
import app.ringback.ui.nextstep.StepStrip;
import app.ringback.ui.timeline.LeadBook;
import app.ringback.ui.timeline.LeadDetailsModel;
import app.ringback.ui.timeline.LeadHeaderModel;
import app.ringback.ui.timeline.LeadScreens;
import app.ringback.ui.timeline.OpenLead;
import app.ringback.ui.timeline.OpenLeadModel;
import app.ringback.ui.timeline.PaneParts;
import app.ringback.ui.timeline.TimelineModel;
import app.ringback.ui.timeline.TimelinePane;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The middle and the right pane of the window, for the lead that is selected. */
public final class LeadPanes implements AutoCloseable {

  private final LeadBook book;
  private final LeadFeatures features;
  private final OpenLeadModel open;
  private final DraftKeeper drafts;
  private final TimelinePane timeline;
  private final ComposePane compose;
  private final TextModel text;
  private final EmailModel email;
  private final CallModel call;
  private final LiveCallModel live;
  private final LeaveQuestion leaving;
  private final Subscription settings;
  private final StepModel steps;
  private final StepPart stepPart;

  /**
   * @param now the time, once a second
   * @param openSettings opens the settings where texting is set up
   */
  public LeadPanes(
      LeadBook book,
      LeadFeatures features,
      PaneParts parts,
      Tasks tasks,
      Changes changes,
      ReadOnlyObjectProperty<@Nullable LeadId> selected,
      Delays delays,
      Shell shell,
      ReadOnlyObjectProperty<Instant> now,
      Runnable openSettings) {
    this.book = book;
    this.features = features;
    open = new OpenLeadModel(book, this::read, tasks, changes, selected);
    timeline =
        new TimelinePane(
            open,
            new LeadHeaderModel(
                open,
                parts,
                features.stages(),
                new BookOptOuts(book, features.optOuts()),
                features.returns()),
            new LeadDetailsModel(open, parts),
            new TimelineModel(
                open,
                parts,
                features.outbox(),
                features.raws(),
                new MediaModel(features.contents(), tasks, parts.notices(), parts.texts())),
            new LeadScreens(open, parts, shell, features.merger(), features.eraser()),
            parts);
    drafts = new DraftKeeper(book, features.drafts(), tasks, parts.notices(), delays);
    text =
        new TextModel(
            open,
            parts,
            features.outbox(),
            features.guard(),
            drafts,
            features.templates(),
            new UndoSend("text", features.outbox(), tasks, parts, book.clock(), delays),
            features.textingSetUp());
    email =
        new EmailModel(
            open,
            parts,
            features.outbox(),
            features.guard(),
            drafts,
            features.templates(),
            new UndoSend("email", features.outbox(), tasks, parts, book.clock(), delays),
            features.mailing());
    live = new LiveCallModel(features.calls(), tasks, parts.notices(), parts.texts(), now);
    leaving = new LeaveQuestion(live, shell);
    call =
        new CallModel(
            open,
            parts,
            features.guard(),
            features.outbox(),
            features.calls(),
            live,
            drafts,
            features.templates());
    settings =
        changes.subscribe(change -> {
          if (change instanceof Change.SettingsChanged) {
            tasks.onFxThread(text::lookWhetherSetUp);
            tasks.onFxThread(email::lookWhetherSetUp);
            tasks.onFxThread(call::ask);
          }
        });
    NoteModel note =
        new NoteModel(
            book,
            tasks,
            parts.texts(),
            parts.notices(),
            drafts,
            features.author(),
            features.optOuts());
    selected.subscribe(lead -> {
      text.draft().turnTo(lead);
      email.draft().turnTo(lead);
      note.draft().turnTo(lead);
      call.notes().turnTo(lead);
    });
    compose =
        new ComposePane(
            parts.texts(),
            List.of(
                new TextTab(text, parts.texts(), openSettings),
                new EmailTab(email, parts.texts()),
                new CallTab(call, parts.texts(), openSettings),
                new NoteTab(note, parts.texts())),
            selected);
    steps = new StepModel(open, parts, features.steps());
    stepPart = new StepPart(steps);
    compose.below(stepPart.node(), stepPart.wholeProperty());
    timeline.belowHead(new StepStrip(steps, steps::open).node());
  }

  private Optional<OpenLead> read(Tx tx, LeadId id) {
    return book.leads()
        .find(tx, id)
        .map(lead -> {
          Map<ActivityId, Dispatch> dispatches = new HashMap<>();
          for (Dispatch dispatch : features.dispatches().ofLead(tx, id)) {
            ActivityId activity = dispatch.activityId();
            if (activity != null) {
              dispatches.put(activity, dispatch);
            }
          }
          return new OpenLead(
              lead,
              book.timelines().of(tx, id),
              dispatches,
              features.media().ofLead(tx, id),
              book.unread().isUnread(tx, id),
              features.questions().open(tx, id).orElse(null),
              features.optOuts().cameBack(tx, lead));
        });
  }

  public Node middle() {
    return timeline.node();
  }

  public Node right() {
    return compose.node();
  }

  /** Puts a part of another feature below the lead's head. */
  public void belowHead(Node part) {
    timeline.belowHead(part);
  }

  /** The lead that is open, as the panes show it. */
  public ReadOnlyObjectProperty<@Nullable OpenLead> openProperty() {
    return open.openProperty();
  }

  /** Says whether the carrier cannot be reached at the moment. */
  public void offline(boolean now) {
    text.offlineProperty().set(now);
  }

  /**
   * Lends the form for the next step to a screen over the panes, until the handle is closed.
   *
   * @param to takes it
   */
  public Subscription lendSteps(Consumer<Node> to) {
    Node form = stepPart.node();
    Pane home = (Pane) form.getParent();
    home.getChildren().remove(form);
    to.accept(form);
    return () -> {
      // A node has one parent: it leaves the screen by coming home.
      home.getChildren().add(form);
    };
  }

  /** A call to the lead that is open. */
  public CallModel call() {
    return call;
  }

  /** The call that is going on, whichever lead is open. */
  public LiveCallModel live() {
    return live;
  }

  /**
   * Whether the window may close at once; asks when somebody is on the line.
   *
   * @param close what then closes it
   */
  public boolean mayLeave(Runnable close) {
    return leaving.mayLeave(close);
  }

  /** The minute changed: what may be sent now may not be any more. */
  public void minutePassed() {
    text.ask();
    call.ask();
  }

  public void register(Keys keys) {
    compose.register(keys);
    timeline.register(keys);
    new CallKeys(live).register(keys, call::went);
    new StepKeys(steps, steps::open).register(keys);
    steps.leavesTo(() -> keys.fire("lead.timeline"));
    steps.proposesTextsTo(words -> {
      if (text.draft().textProperty().get().isBlank()) {
        text.draft().textProperty().set(words);
        keys.fire("compose.text");
      }
    });
  }

  /**
   * Saves every draft.
   *
   * @return done when they are on disk; not to be waited for on the FX thread
   */
  public CompletableFuture<Void> flush() {
    return drafts.flush();
  }

  @Override
  public void close() {
    settings.close();
    live.close();
    open.close();
  }
}
