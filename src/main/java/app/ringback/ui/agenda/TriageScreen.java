package app.ringback.ui.agenda;

import app.ringback.agenda.TriageCard;
import app.ringback.core.Subscription;
import app.ringback.ui.Icon;
import app.ringback.ui.Keys;
import app.ringback.ui.Nodes;
import app.ringback.ui.Screen;
import app.ringback.ui.UiTexts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The one card after a sleep or a change of the clock: what happened, and what to do about it. */
public final class TriageScreen implements Screen {

  private final AgendaModel model;
  private final Keys keys;
  private final Runnable away;
  private final UiTexts texts;
  private final AgendaList list;
  private final Label happened = Nodes.label("", "triage-happened");
  private final Label means = Nodes.label("", "row-second");
  private final Button all;
  private final Button zone;
  private final VBox node;
  private Subscription letters = () -> {};
  private @Nullable TriageCard card;
  private boolean focusDue;

  /**
   * @param away closes the screen
   */
  public TriageScreen(AgendaModel model, Keys keys, Runnable away) {
    this.model = model;
    this.keys = keys;
    this.away = away;
    texts = model.words().texts();
    list = new AgendaList("triage", model.words(), model, model::asOf, texts.get("triage.list"));
    happened.setWrapText(true);
    happened.setMinHeight(Region.USE_PREF_SIZE);
    means.setWrapText(true);
    means.setMinHeight(Region.USE_PREF_SIZE);
    all = Nodes.button(texts.get("triage.all"), this::handleAll, "accent");
    all.setId("triage-all");
    all.setGraphic(Icon.DONE.node());
    zone = Nodes.button("", this::takeZone);
    zone.setId("triage-zone");
    FlowPane buttons = new FlowPane(all, zone);
    buttons.getStyleClass().add("agenda-buttons");
    VBox head = new VBox(happened, means, buttons);
    head.getStyleClass().add("triage-head");
    VBox.setVgrow(list.node(), Priority.ALWAYS);
    Label hint = Nodes.label(texts.get("triage.keys"), "agenda-keys");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    node = new VBox(head, list.node(), hint);
    node.getStyleClass().add("agenda-screen");
    model.sightProperty().subscribe(this::show);
  }

  @Override
  public String title() {
    return texts.get("triage.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    model.shown(true);
    letters = keys.first(this::typed);
    focusDue = true;
    node.requestFocus();
  }

  @Override
  public void closed() {
    letters.close();
    model.shown(false);
    card = null;
  }

  private boolean typed(char letter) {
    if (letter == 'a') {
      handleAll();
      return true;
    }
    return list.typed(letter);
  }

  private void show(AgendaDesk.@Nullable Sight now) {
    if (now == null) {
      return;
    }
    TriageCard wanted = now.card();
    boolean over = wanted == null && card != null;
    card = wanted;
    if (wanted == null) {
      happened.setText(texts.get("triage.nothing"));
      means.setText("");
      list.show(java.util.List.of());
    } else {
      happened.setText(model.words().happened(wanted));
      means.setText(texts.get(wanted.items().isEmpty() ? "triage.means.none" : "triage.means"));
      list.show(model.words().rows(wanted));
    }
    Nodes.show(means, !means.getText().isEmpty());
    Nodes.show(list.node(), wanted != null && !wanted.items().isEmpty());
    Nodes.show(all, wanted != null);
    Optional<String> elsewhere = wanted == null ? Optional.empty() : wanted.newZone();
    Nodes.show(zone, elsewhere.isPresent());
    elsewhere.ifPresent(id -> zone.setText(texts.get("triage.zone.take", model.words().zone(id))));
    if (over) {
      // Everything on it is handled: nothing is left to look at.
      away.run();
    } else if (focusDue && list.node().isVisible()) {
      list.focus();
      focusDue = false;
    }
  }

  private void handleAll() {
    TriageCard all = card;
    if (all != null) {
      model.handleAll(all);
    }
  }

  private void takeZone() {
    TriageCard now = card;
    if (now != null) {
      now.newZone().ifPresent(model::workIn);
    }
  }
}
