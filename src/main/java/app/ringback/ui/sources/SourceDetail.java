package app.ringback.ui.sources;

import app.ringback.core.LeadId;
import app.ringback.intake.folder.WatchedFolder;
import app.ringback.intake.webhook.WebhookRequest;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The source that is chosen: how it does, its test, and everything that is set for it. */
final class SourceDetail {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  /** Kinds whose leads may have come as mails. */
  private static final Set<String> MAILED = Set.of("mailbox", "folder", "file");

  private final SourcesModel model;
  private final UiTexts texts;
  private final Label name = Nodes.label("", "part-title");
  private final Label state = Nodes.label("", "setting-note");
  private final Label error = Nodes.label("", "setting-note", "test-outcome");
  private final Hyperlink last = new Hyperlink();
  private final Label where = Nodes.label("", "setting-note");
  private final Label outcome = Nodes.label("", "setting-note", "test-outcome");
  private final Button test;
  private final Button pause;
  private final WebhookPart webhook;
  private final LeadRulesPart rules;
  private final List<SourceField> fields = new ArrayList<>();
  private final Node address;
  private final ScrollPane node;
  private @Nullable SourceLine line;

  SourceDetail(SourcesModel model) {
    this.model = model;
    this.texts = model.texts();
    test = Nodes.button(texts.get("sources.test"), this::test);
    test.setId("source-test");
    pause = Nodes.button("", this::pause);
    pause.setId("source-pause");
    webhook = new WebhookPart(model);
    rules = new LeadRulesPart(model);
    last.setId("source-last-lead");
    last.setWrapText(true);
    last.setOnAction(event -> openLast());
    for (Label label : List.of(name, state, error, where, outcome)) {
      label.setWrapText(true);
    }
    test.setMinWidth(Button.USE_PREF_SIZE);
    pause.setMinWidth(Button.USE_PREF_SIZE);
    HBox.setHgrow(outcome, Priority.ALWAYS);
    HBox buttons = new HBox(test, pause, outcome);
    buttons.getStyleClass().add("setting-buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(name, state, last, error, where, buttons);
    head.getStyleClass().add("settings-section");
    address = section("address", SourceKey.FEED, SourceKey.FEED_MINUTES, SourceKey.FOLDER);
    VBox all =
        new VBox(
            head,
            webhook.node(),
            address,
            section("mail", SourceKey.MAIL_FROM, SourceKey.RELAY),
            rules.node(),
            section(
                "owner", SourceKey.OWNER, SourceKey.OWNER_BY_INTEREST, SourceKey.OWNER_BY_REGION),
            section(
                "terms",
                SourceKey.SLA_MINUTES,
                SourceKey.LEAD_COST,
                SourceKey.RETURN_DAYS,
                SourceKey.CONSENT,
                SourceKey.CONSENT_TEXT,
                SourceKey.CONSENT_URL),
            section(
                "first",
                SourceKey.INSTA_CALL,
                SourceKey.AUTO_TEXT,
                SourceKey.AUTO_TEXT_LISTS,
                SourceKey.CADENCE));
    all.getStyleClass().add("settings");
    node = new ScrollPane(all);
    node.setFitToWidth(true);
    node.getStyleClass().add("settings-screen");
    model.foundProperty().subscribe(found -> said(found));
  }

  private VBox section(String key, SourceKey... keys) {
    VBox box = new VBox(Nodes.label(texts.get("sources.part." + key), "setting-label"));
    String said = texts.get("sources.part." + key + ".words");
    if (!said.isEmpty()) {
      Label words = Nodes.label(said, "setting-note");
      words.setWrapText(true);
      box.getChildren().add(words);
    }
    for (SourceKey each : keys) {
      SourceField field = new SourceField(each, model);
      fields.add(field);
      box.getChildren().add(field.node());
    }
    box.getStyleClass().add("settings-section");
    return box;
  }

  Node node() {
    return node;
  }

  void show(SourceLine now, SourcesDesk.Sight sight) {
    boolean isOther = line == null || !line.name().equals(now.name());
    if (isOther) {
      commit();
      node.setVvalue(0);
    }
    line = now;
    name.setText(now.name());
    state.setText(model.words().state(now));
    String lastName = sight.lastLead(now);
    last.setText(
        lastName == null
            ? ""
            : texts.get("sources.last", lastName.isEmpty() ? texts.get("lead.unnamed") : lastName));
    Nodes.show(last, lastName != null);
    boolean mayBeMails = MAILED.contains(now.kind()) || !sight.rulesOf(now).isEmpty();
    Nodes.show(rules.node(), mayBeMails);
    rules.show(sight.rulesOf(now), lastName == null ? null : now.state().lastLead());
    String wrong = model.words().error(now);
    error.setText(wrong);
    error.setGraphic(wrong.isEmpty() ? null : Icon.PROBLEM.node());
    error.pseudoClassStateChanged(WRONG, !wrong.isEmpty());
    Nodes.show(error, !wrong.isEmpty());
    boolean isInbox = now.name().equals(WatchedFolder.INBOX);
    where.setText(isInbox ? texts.get("sources.inbox", sight.inbox()) : "");
    Nodes.show(where, isInbox);
    pause.setText(texts.get(now.isPaused() ? "sources.resume" : "sources.pause"));
    boolean isWebhook = now.kind().equals("webhook");
    Nodes.show(webhook.node(), isWebhook);
    // These two are looked for where they always are.
    Nodes.show(address, !isInbox && !now.name().equals(WebhookRequest.USUAL_SOURCE));
    if (isWebhook) {
      webhook.show(now.name(), sight.webhook());
    }
    fields.forEach(field -> field.show(now.name(), now.values()));
  }

  /** Keeps what is typed in the field that still has the focus. */
  void commit() {
    fields.forEach(SourceField::commit);
  }

  private void test() {
    if (line != null) {
      commit();
      model.test(line);
    }
  }

  private void openLast() {
    LeadId lead = line == null ? null : line.state().lastLead();
    last.setVisited(false);
    if (lead != null) {
      model.ways().toLead().accept(lead);
    }
  }

  private void pause() {
    if (line != null) {
      model.pause(line);
    }
  }

  private void said(SourcesModel.Found found) {
    test.setDisable(found.state() == SourcesModel.Found.State.ASKING);
    boolean isGood = found.state() == SourcesModel.Found.State.GOOD;
    boolean isBad = found.state() == SourcesModel.Found.State.BAD;
    outcome.setText(found.words());
    outcome.setGraphic(isGood ? Icon.DONE.node() : isBad ? Icon.PROBLEM.node() : null);
    outcome.pseudoClassStateChanged(GOOD, isGood);
    outcome.pseudoClassStateChanged(WRONG, isBad);
  }
}
