package app.ringback.ui.agenda;

import app.ringback.agenda.TriageCard;
import app.ringback.core.Subscription;
import app.ringback.ui.Icon;
import app.ringback.ui.Keys;
import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The agenda over the panes: everything that is due, the most urgent first. */
public final class AgendaScreen implements Screen {

  private final AgendaModel model;
  private final Keys keys;
  private final UiTexts texts;
  private final AgendaList list;
  private final Label woke = Nodes.label("", "agenda-woke-words");
  private final HBox wake;
  private final VBox empty;
  private final VBox node;
  private Subscription letters = () -> {};
  private boolean focusDue;

  /**
   * @param toCalls opens the calling list
   * @param toCard opens the card of the last wake
   */
  public AgendaScreen(AgendaModel model, Keys keys, Runnable toCalls, Runnable toCard) {
    this.model = model;
    this.keys = keys;
    texts = model.words().texts();
    list = new AgendaList("agenda", model.words(), model, model::asOf, texts.get("agenda.list"));
    Button calls = Nodes.button(texts.get("agenda.calls"), toCalls, "accent");
    calls.setId("agenda-calls");
    calls.setGraphic(Icon.CALL.node());
    calls.setMinWidth(Region.USE_PREF_SIZE);
    Label about = Nodes.label(texts.get("agenda.about"), "agenda-about");
    about.setWrapText(true);
    HBox.setHgrow(about, Priority.ALWAYS);
    about.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(about, calls);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("agenda-head");
    Button look = Nodes.button(texts.get("agenda.woke.look"), toCard, "small");
    look.setId("agenda-woke");
    look.setMinWidth(Region.USE_PREF_SIZE);
    woke.setWrapText(true);
    woke.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(woke, Priority.ALWAYS);
    wake = new HBox(Icon.CLOCK_LATE.node(), woke, look);
    wake.setAlignment(Pos.CENTER_LEFT);
    wake.getStyleClass().addAll("compose-warning", "agenda-woke");
    Label nothing = Nodes.label(texts.get("agenda.empty.words"), "empty-words");
    nothing.setWrapText(true);
    empty =
        new VBox(
            Icon.DONE.node("empty-icon"),
            Nodes.label(texts.get("agenda.empty"), "empty-title"),
            nothing);
    empty.getStyleClass().add("empty-state");
    empty.setAlignment(Pos.CENTER);
    StackPane body = new StackPane(list.node(), empty);
    VBox.setVgrow(body, Priority.ALWAYS);
    Label hint = Nodes.label(texts.get("agenda.keys"), "agenda-keys");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.visibleProperty().bind(list.node().visibleProperty());
    node = new VBox(wake, head, body, hint);
    node.getStyleClass().add("agenda-screen");
    Nodes.show(wake, false);
    model.sightProperty().subscribe(this::show);
  }

  @Override
  public String title() {
    return texts.get("agenda.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    model.shown(true);
    letters = keys.first(list::typed);
    focusDue = true;
    // Here its keys work already, the way back too; the list takes the focus once it has been read.
    node.requestFocus();
  }

  @Override
  public void closed() {
    letters.close();
    model.shown(false);
  }

  private void show(AgendaDesk.@Nullable Sight now) {
    boolean nothing = now != null && now.items().isEmpty();
    Nodes.show(empty, nothing);
    Nodes.show(list.node(), now != null && !nothing);
    TriageCard card = now == null ? null : now.card();
    Nodes.show(wake, card != null);
    if (card != null) {
      woke.setText(model.words().happened(card));
    }
    if (now == null) {
      return;
    }
    list.show(model.words().rows(now.items(), now.asOf()));
    if (nothing && (focusDue || list.isFocused())) {
      node.requestFocus();
    } else if (focusDue) {
      list.focus();
    }
    focusDue = false;
  }
}
