package app.ringback.ui.agenda;

import app.ringback.agenda.AgendaItem;
import app.ringback.core.Subscription;
import app.ringback.ui.Icon;
import app.ringback.ui.Keys;
import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import app.ringback.ui.call.Went;
import app.ringback.ui.compose.CallModel;
import app.ringback.ui.compose.CallTab;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The calling list over the panes: on the left who is called and what to say, on the right the same
 * call as in the pane of the lead. One key dials, one says how it went, one goes on.
 */
public final class CallingScreen implements Screen {

  private static final double SHEET_SHARE = 0.55;

  private final CallingModel model;
  private final CallModel call;
  private final Keys keys;
  private final UiTexts texts;
  private final CallSheetView sheet;
  private final Label progress = Nodes.label("", "calling-progress");
  private final Label name = Nodes.label("", "calling-name");
  private final Label done = Nodes.label("", "calling-done");
  private final SplitPane panes;
  private final VBox empty;
  private final Label emptyTitle = Nodes.label("", "empty-title");
  private final VBox node;
  private final StepLender steps;
  private final VBox work;
  private Subscription letters = () -> {};
  private Subscription lent = () -> {};
  private boolean dialDue;

  /** Lends the form for the next step until the handle is closed. */
  @FunctionalInterface
  public interface StepLender {

    Subscription lend(Consumer<Node> to);
  }

  /**
   * @param call the call of the lead that is selected
   * @param steps lends the form for the next step
   * @param openSettings opens the settings where the rep's phone is set
   */
  public CallingScreen(
      CallingModel model, CallModel call, Keys keys, StepLender steps, Runnable openSettings) {
    this.steps = steps;
    this.model = model;
    this.call = call;
    this.keys = keys;
    texts = model.words().texts();
    sheet = new CallSheetView(model.words());
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    progress.setMinWidth(Region.USE_PREF_SIZE);
    done.setGraphic(Icon.DONE.node());
    done.setMinWidth(Region.USE_PREF_SIZE);
    done.setText(texts.get("calling.done"));
    Button previous = Nodes.iconButton(Icon.LEFT, texts.get("calling.previous"), model::previous);
    previous.setId("calling-previous");
    Button next = Nodes.button(texts.get("calling.next"), this::next, "accent");
    next.setId("calling-next");
    next.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(name, done, progress, previous, next);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("calling-head");
    ScrollPane facts = new ScrollPane(sheet.node());
    facts.setFitToWidth(true);
    facts.setFocusTraversable(false);
    facts.getStyleClass().add("outbox-detail-pane");
    Node calls = new CallTab(call, texts, openSettings).node();
    VBox.setVgrow(calls, Priority.ALWAYS);
    work = new VBox(calls);
    panes = new SplitPane(facts, work);
    panes.setDividerPositions(SHEET_SHARE);
    VBox.setVgrow(panes, Priority.ALWAYS);
    Label hint = Nodes.label(texts.get("calling.keys"), "agenda-keys");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    VBox all = new VBox(head, panes, hint);
    Label words = Nodes.label(texts.get("calling.empty.words"), "empty-words");
    words.setWrapText(true);
    empty = new VBox(Icon.CALL.node("empty-icon"), emptyTitle, words);
    empty.getStyleClass().add("empty-state");
    empty.setAlignment(Pos.CENTER);
    StackPane body = new StackPane(all, empty);
    VBox.setVgrow(body, Priority.ALWAYS);
    node = new VBox(body);
    node.getStyleClass().add("calling-screen");
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    all.visibleProperty().bind(empty.visibleProperty().not());
    Nodes.show(empty, false);
    model.placeProperty().subscribe(this::show);
    call.callableProperty()
        .subscribe(able -> {
          if (able && dialDue) {
            dial();
          }
        });
  }

  @Override
  public String title() {
    return texts.get("calling.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    letters = keys.first(this::typed);
    lent = steps.lend(work.getChildren()::add);
    model.begin();
    node.requestFocus();
  }

  @Override
  public void closed() {
    letters.close();
    lent.close();
    dialDue = false;
    model.end();
  }

  private void show(CallingModel.@Nullable Place now) {
    AgendaItem item = now == null ? null : now.item();
    Nodes.show(empty, now != null && item == null);
    if (now == null) {
      name.setText("");
      progress.setText("");
      Nodes.show(done, false);
      sheet.show(null, null);
      return;
    }
    if (item == null) {
      emptyTitle.setText(
          texts.get(now.called() > 0 ? "calling.empty.called" : "calling.empty", now.called()));
      node.requestFocus();
      return;
    }
    name.setText(model.words().name(item));
    progress.setText(texts.get("calling.progress", now.number(), now.of(), now.called()));
    Nodes.show(done, now.done());
    sheet.show(item, now.sheet());
    if (now.sheet() == null) {
      // The keys of the list work again, whatever the last call left the focus on.
      node.requestFocus();
    }
  }

  private void next() {
    node.requestFocus();
    if (call.live().isOn() || (call.live().isOwed() && !model.isDoubted())) {
      // Pressed once more, it goes on.
      model.doubt(call.live().isOn() ? "calling.still_on" : "calling.owed");
      return;
    }
    dialDue = false;
    call.live().dismiss();
    model.next();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !call.live().isOn()) {
      event.consume();
      dial();
    }
  }

  /** At once, or as soon as it is known that the lead may be called. */
  private void dial() {
    dialDue = !call.callableProperty().get() && call.answerProperty().get() == null;
    if (!dialDue) {
      call.start();
    }
  }

  /** A digit belongs to a live call first; without one, it logs a call on another phone. */
  private boolean typed(char letter) {
    switch (letter) {
      case 'n' -> next();
      case 'p' -> model.previous();
      case 'c' -> {
        if (!call.live().isOn()) {
          dial();
        }
      }
      default -> {
        return Character.isDigit(letter) && log(letter);
      }
    }
    return true;
  }

  private boolean log(char digit) {
    if (call.live().isOn() || call.live().canBeAsked() || model.isDone()) {
      return false;
    }
    return Went.of(digit)
        .map(went -> {
          call.log(false, 0, null, went);
          return true;
        })
        .orElse(false);
  }
}
