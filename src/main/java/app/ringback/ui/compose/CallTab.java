package app.ringback.ui.compose;

import app.ringback.outbox.call.LiveCall;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.call.CallActions;
import app.ringback.ui.call.CallPanel;
import app.ringback.ui.call.Went;
import app.ringback.ui.call.WentButtons;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Calls the lead, shows the call while it goes on, and takes notes and how it went. */
public final class CallTab implements ComposeTab {

  private final CallModel model;
  private final UiTexts texts;
  private final Button call;
  private final GuardLine answer = new GuardLine();
  private final Label phone = Nodes.label("", "compose-hint");
  private final VBox noPhone;
  private final CallPanel panel;
  private final VBox before;
  private final VBox asked;
  private final OwnCallForm own;
  private final Button logOwn;
  private final TextArea notes;
  private final VBox node;
  private final ScrollPane scroll;
  private final Node pane;

  /**
   * @param openSettings opens the settings where the rep's phone is set
   */
  public CallTab(CallModel model, UiTexts texts, Runnable openSettings) {
    this.model = model;
    this.texts = texts;
    call = Nodes.button(texts.get("call.start"), this::start, "accent", "call-start");
    call.setId("call-start");
    call.setGraphic(Icon.CALL.node());
    call.setMinWidth(Region.USE_PREF_SIZE);
    call.setMaxWidth(Double.MAX_VALUE);
    call.setAccessibleText(texts.get("call.start.name"));
    call.disableProperty().bind(model.callableProperty().not());
    answer.node().setId("call-guard");
    phone.setWrapText(true);
    phone.setMinHeight(Region.USE_PREF_SIZE);
    phone.setId("call-phone");
    noPhone = noPhone(openSettings);
    panel = new CallPanel(model.live());
    notes = Editors.of(model.notes(), texts.get("call.notes.prompt"), texts.get("call.notes"));
    notes.setId("call-notes");
    VBox.setVgrow(notes, Priority.ALWAYS);
    own = new OwnCallForm(model, () -> ownShown(false));
    logOwn = Nodes.button(texts.get("own.open"), () -> ownShown(true), "flat", "small");
    logOwn.setId("own-open");
    before = new VBox(phone, noPhone, answer.node(), call);
    before.getStyleClass().add("call-before");
    Label how = Nodes.label(texts.get("outcome.ask"), "call-ask");
    asked = new VBox(how, new WentButtons(texts, "went", true, model::went).node());
    asked.getStyleClass().add("own-call");
    NumberChoice to =
        new NumberChoice(
            texts, "call-number", texts.get("call.no_number"), model.numbers(), model::shown);
    to.valueProperty().bindBidirectional(model.numberProperty());
    node =
        new VBox(
            to.node(),
            new TemplateRow(model.templates()).node(),
            before,
            panel.node(),
            new ScriptView(model.templates()).node(),
            notes,
            asked,
            own.node(),
            foot());
    node.getStyleClass().add("compose-tab");
    // A live call with its outcomes is higher than a small window.
    scroll = new ScrollPane(node);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("compose-scroll");
    pane = new TemplatePicker(model.templates(), scroll, notes::requestFocus).node();
    ownShown(false);
    model.answerProperty().subscribe(this::showAnswer);
    model.meansProperty().subscribe(this::showMeans);
    model
        .callableProperty()
        .subscribe(able -> {
          if (able && scroll.isFocused()) {
            call.requestFocus();
          }
        });
    model.live().liveProperty().subscribe(live -> show());
    model.notes().readyProperty().subscribe(ready -> show());
  }

  private Node foot() {
    Label hint = Nodes.label("", "compose-hint");
    hint.setId("call-hint");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    hint.textProperty()
        .bind(Bindings.createStringBinding(this::hint, model.callableProperty(), live()));
    HBox foot = new HBox(hint, Nodes.spacer(), logOwn);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("compose-foot");
    return foot;
  }

  private ReadOnlyObjectProperty<@Nullable LiveCall> live() {
    return model.live().liveProperty();
  }

  private String hint() {
    if (model.live().isOn()) {
      return model.live().isWith(model.notes().lead()) ? "" : texts.get("call.busy");
    }
    return model.callableProperty().get() ? texts.get("call.hint") : "";
  }

  private VBox noPhone(Runnable openSettings) {
    Label words = Nodes.label(texts.get("call.no_phone"), "compose-warning-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Button settings = Nodes.button(texts.get("call.set_up"), openSettings, "small");
    settings.setId("call-set-up");
    VBox box = new VBox(words, settings);
    box.getStyleClass().add("compose-warning");
    return box;
  }

  private void show() {
    LiveCall live = model.live().liveProperty().get();
    boolean mine = live != null && model.live().isWith(model.notes().lead());
    Nodes.show(panel.node(), mine);
    if (mine && scroll.isFocused()) {
      panel.focus();
    }
    Nodes.show(before, !mine || !model.live().isOn());
    Nodes.show(asked, mine && Went.canBeAsked(live) && !own.node().isVisible());
    Nodes.show(logOwn, !own.node().isVisible() && !model.live().isOn());
  }

  private void ownShown(boolean now) {
    Nodes.show(own.node(), now);
    show();
    if (now) {
      own.open();
    }
  }

  private void showAnswer(@Nullable GuardAnswer said) {
    answer.show(said);
    boolean now = said == null || said.mayNow();
    call.setText(texts.get(now ? "call.start" : "call.start.later"));
  }

  private void showMeans(CallActions.@Nullable Means means) {
    boolean missing = means != null && means.phone().isEmpty();
    phone.setText(means == null || missing ? "" : texts.get("call.phone", means.phone()));
    Nodes.show(phone, !phone.getText().isEmpty());
    Nodes.show(noPhone, missing);
  }

  @Override
  public String id() {
    return "call";
  }

  @Override
  public String title() {
    return texts.get("compose.call");
  }

  @Override
  public Icon icon() {
    return Icon.CALL;
  }

  @Override
  public Key key() {
    return Key.letter('c');
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void pickTemplate() {
    model.templates().begin();
  }

  /** The first press brings the button, the second one presses it: nobody is called by a slip. */
  @Override
  public void focus() {
    if (model.live().isWith(model.notes().lead()) && model.live().isOn()) {
      panel.focus();
    } else if (call.isFocused()) {
      start();
    } else if (call.isDisabled()) {
      // It may be a moment before it can be pressed; until then letters must not become notes.
      scroll.requestFocus();
    } else {
      call.requestFocus();
    }
  }

  /** The focus would else go on to the notes, and the keys of the call would be typed there. */
  private void start() {
    scroll.requestFocus();
    model.start();
  }
}
