package app.ringback.ui.sources;

import app.ringback.intake.webhook.WebhookRequest;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The webhook: on or off, its address, a line for the shell, and the last requests. */
final class WebhookPart {

  private final SourcesModel model;
  private final UiTexts texts;
  private final CheckBox enabled;
  private final TextField port = new TextField();
  private final TextField address = new TextField();
  private final TextArea curl = new TextArea();
  private final VBox ways;
  private final VBox requests = new VBox();
  private final VBox node;
  private String storedPort = "";

  WebhookPart(SourcesModel model) {
    this.model = model;
    this.texts = model.texts();
    enabled = new CheckBox(texts.get("sources.webhook.enabled"));
    enabled.setId("webhook-enabled");
    enabled.setOnAction(event -> model.webhook(enabled.isSelected()));
    port.setId("webhook-port");
    port.setOnAction(event -> commitPort());
    port.focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            commitPort();
          }
        });
    address.setId("webhook-address");
    curl.setId("webhook-curl");
    curl.setPrefRowCount(4);
    curl.setWrapText(true);
    Label google = Nodes.label(texts.get("sources.webhook.google"), "setting-note");
    google.setWrapText(true);
    requests.setId("webhook-requests");
    ways =
        new VBox(
            copied("sources.webhook.address", address),
            copied("sources.webhook.curl", curl),
            google,
            Nodes.label(texts.get("sources.webhook.last"), "setting-label"),
            requests);
    ways.getStyleClass().add("settings-fields");
    Label words = Nodes.label(texts.get("sources.webhook.words"), "setting-note");
    words.setWrapText(true);
    node =
        new VBox(
            Nodes.label(texts.get("sources.webhook"), "setting-label"),
            words,
            enabled,
            labelled("sources.webhook.port", port),
            ways);
    node.getStyleClass().add("settings-section");
  }

  Node node() {
    return node;
  }

  private VBox labelled(String key, TextInputControl field) {
    String name = texts.get(key);
    Label label = Nodes.label(name, "setting-label");
    label.setLabelFor(field);
    field.setAccessibleText(name);
    VBox box = new VBox(label, field);
    box.getStyleClass().add("setting");
    return box;
  }

  private VBox copied(String key, TextInputControl field) {
    field.setEditable(false);
    VBox box = labelled(key, field);
    HBox.setHgrow(field, Priority.ALWAYS);
    var copy =
        Nodes.iconButton(
            Icon.COPY, texts.get("sources.copy", texts.get(key)), () -> copy(field.getText()));
    copy.setId(field.getId() + "-copy");
    HBox line = new HBox(field, copy);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("setting-buttons");
    box.getChildren().add(line);
    return box;
  }

  private void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    model.copied();
  }

  private void commitPort() {
    if (!port.getText().strip().equals(storedPort)) {
      storedPort = port.getText().strip();
      model.webhookPort(storedPort);
    }
  }

  void show(String source, SourcesDesk.Webhook now) {
    enabled.setSelected(now.enabled());
    if (!port.isFocused()) {
      storedPort = now.port() == 0 ? "" : Integer.toString(now.port());
      port.setText(storedPort);
    }
    String named = source.equals(WebhookRequest.USUAL_SOURCE) ? "" : source;
    Nodes.show(ways, now.enabled() && now.listening().isPresent());
    address.setText(now.address(named));
    curl.setText(now.curl(named));
    requests.getChildren().clear();
    if (now.last().isEmpty()) {
      requests.getChildren().add(note(texts.get("sources.webhook.none")));
    }
    for (WebhookRequest request : now.last()) {
      requests.getChildren().add(note(model.words().request(request)));
    }
  }

  private static Label note(String text) {
    Label label = Nodes.label(text, "setting-note");
    label.setWrapText(true);
    return label;
  }
}
