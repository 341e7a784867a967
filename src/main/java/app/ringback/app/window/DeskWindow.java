package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.core.Subscription;
import app.ringback.lead.SavedViewStore;
import app.ringback.ui.Delays;
import app.ringback.ui.Heartbeat;
import app.ringback.ui.Keys;
import app.ringback.ui.Moments;
import app.ringback.ui.NextFrame;
import app.ringback.ui.Nodes;
import app.ringback.ui.Notices;
import app.ringback.ui.Selection;
import app.ringback.ui.Shell;
import app.ringback.ui.StatusModel;
import app.ringback.ui.Tasks;
import app.ringback.ui.Theme;
import app.ringback.ui.ThemeChoice;
import app.ringback.ui.UiTexts;
import app.ringback.ui.Works;
import app.ringback.ui.inbox.InboxModel;
import app.ringback.ui.inbox.InboxPane;
import app.ringback.ui.palette.KeyHelp;
import app.ringback.ui.palette.PalettePane;
import app.ringback.ui.status.StatusFeed;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of the window and its wiring: at first a frame that says it is opening, then the
 * panes on an open desk, or why there is none. FX thread only.
 */
public final class DeskWindow {

  private static final Logger log = LoggerFactory.getLogger(DeskWindow.class);

  private final UiTexts texts;
  private final Tasks tasks;
  private final Delays delays;
  private final Keys keys = new Keys();
  private final Notices notices = new Notices();
  private final Works works = new Works();
  private final Selection selection = new Selection();
  private final StatusModel status = new StatusModel();
  private final Theme theme = new Theme();
  private final Heartbeat heartbeat;
  private final Shell shell;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private @Nullable DeskLead side;
  private @Nullable DeskScreens screens;
  private boolean listed;
  private boolean closed;

  /**
   * @param delays how it waits
   * @param look light, dark or as the system has it, to begin with
   */
  public DeskWindow(
      Locale locale, Tasks tasks, InstantSource clock, Delays delays, ThemeChoice look) {
    theme.choice().set(look);
    theme.begin();
    this.texts = new UiTexts(locale);
    this.tasks = tasks;
    this.delays = delays;
    this.heartbeat = new Heartbeat(clock);
    this.shell = new Shell(texts, notices, works, status, heartbeat);
    shell.left(Nodes.label(texts.get("inbox.opening"), "empty-words"));
    shell.middle(Nodes.label("", "empty-words"));
    shell.right(Nodes.label("", "empty-words"));
    heartbeat.start();
  }

  public Parent root() {
    return shell.root();
  }

  /** What the window is called: with the number of alerts, which a task bar shows then. */
  ObservableValue<String> title() {
    String name = texts.get("app.name");
    return status.alerts.map(
        count -> count.intValue() == 0 ? name : texts.get("app.name.alerts", count, name));
  }

  public Theme theme() {
    return theme;
  }

  public Keys keys() {
    return keys;
  }

  public Selection selection() {
    return selection;
  }

  UiTexts texts() {
    return texts;
  }

  /** Whether the list and the panes are on screen, or the reason why there are none. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** Puts the panes on an open desk into the window. */
  void show(OpenDesk open, WindowWays ways) {
    Desk desk = open.desk();
    Moments moments = new Moments(texts.locale(), open::zone);
    DeskRows rows = new DeskRows(open.views(), desk.search());
    DeskViews views = new DeskViews(desk, rows, new SavedViewStore());
    InboxModel inbox = new InboxModel(rows, views, tasks, notices, delays);
    // The book answers while the panes are made; nothing is heard of it before they are there.
    inbox.refresh();
    InboxPane pane =
        new InboxPane(
            inbox,
            views,
            new DeskBulk(desk),
            selection,
            shell.search(),
            keys,
            texts,
            moments,
            heartbeat,
            tasks,
            notices);
    shell.left(pane.node());
    DeskPractice.show(open, texts, tasks, notices, heartbeat, shell, keys);
    PalettePane palette =
        new PalettePane(shell, texts, keys, rows::leads, tasks, selection::select);
    new WindowActions(
            texts,
            keys,
            theme,
            notices,
            shell,
            inbox,
            pane,
            palette,
            new KeyHelp(shell, texts, keys))
        .register();
    DeskScreens over =
        new DeskScreens(
            open,
            new DeskScreens.Frame(
                texts,
                tasks,
                notices,
                works,
                status,
                theme,
                shell,
                inbox,
                selection,
                palette,
                delays,
                heartbeat,
                this::go,
                () -> Optional.ofNullable(side)),
            ways);
    subscriptions.add(over.begin(keys));
    subscriptions.add(heartbeat.eachMinute(over::minutePassed));
    screens = over;
    StatusWays.lead(status, shell, inbox, pane, keys, this::go);
    subscriptions.add(desk.changes().subscribe(inbox::changed));
    subscriptions.add(inbox::close);
    subscriptions.add(open.onceIndexed(inbox::moreIsFound));
    selection
        .currentProperty()
        .subscribe(lead -> {
          if (lead != null) {
            complete(open, over);
          }
        });
    inbox
        .stateProperty()
        .subscribe(state -> {
          if (state != InboxModel.State.OPENING && !listed) {
            listed = true;
            if (shell.screenProperty().get() == null) {
              pane.takeFocus();
            }
            NextFrame.after(
                shell.root().getScene(),
                tasks,
                () -> {
                  log.info("The inbox is ready");
                  complete(open, over);
                });
          }
        });
  }

  /** Adds what nobody needs before the list is there: the panes of a lead and the bars' news. */
  private void complete(OpenDesk open, DeskScreens over) {
    if (side != null || closed) {
      return;
    }
    DeskLead lead =
        new DeskLead(open, texts, notices, tasks, selection, shell, delays, heartbeat, keys);
    side = lead;
    subscriptions.add(lead::close);
    status.offline.subscribe(lead::offline);
    StatusFeed feed =
        new DeskStatus(open).feed(status, texts, tasks, notices, delays, over::refreshBackup);
    subscriptions.add(open.desk().changes().subscribe(feed::changed));
    subscriptions.add(feed::close);
    feed.start();
    ready.set(true);
  }

  /** Whether the window may close at once; closes it once who is on the line says so. */
  boolean mayLeave(Runnable close) {
    return side == null || side.mayLeave(close);
  }

  private void go(LeadId lead) {
    shell.closeOver();
    selection.select(lead);
  }

  /** Says why the desk cannot be opened, with the ways on. */
  public void show(Problem problem, List<StartMend> mends, Runnable quit) {
    shell.front(ProblemScreen.of(problem, mends, texts, quit));
    ready.set(true);
  }

  /** Runs the work once, when the lead that is chosen is on screen; at once when none is. */
  void whenLeadShown(Runnable work) {
    DeskLead lead = side;
    if (lead == null || selection.current().isEmpty()) {
      work.run();
    } else {
      lead.whenShown(work);
    }
  }

  /** Shows the ways to begin over an open desk. */
  void welcome() {
    if (screens != null) {
      screens.welcome();
    }
  }

  /** Opens the import with files that were given to the window. */
  void importFiles(List<Path> files) {
    if (screens != null) {
      screens.importFiles(files);
    }
  }

  void front(Node node) {
    shell.front(node);
  }

  void away(Node node) {
    shell.away(node);
  }

  Notices notices() {
    return notices;
  }

  public void select(LeadId lead) {
    selection.select(lead);
  }

  /**
   * Stops what runs in the window.
   *
   * @param saved called, on any thread, when the drafts are on disk
   */
  public void close(Runnable saved) {
    closed = true;
    heartbeat.stop();
    DeskLead lead = side;
    if (lead == null) {
      saved.run();
    } else {
      lead.save(saved);
    }
    subscriptions.forEach(Subscription::close);
  }
}
