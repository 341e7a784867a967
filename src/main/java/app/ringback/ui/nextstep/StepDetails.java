package app.ringback.ui.nextstep;

import app.ringback.nextstep.NextStepKind;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What may be said of a next step beside its kind and its time. */
final class StepDetails {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private static final List<Duration> REMINDERS =
      List.of(
          Duration.ZERO,
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofDays(1));

  private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 90, 120);

  private final StepModel model;
  private final StepFormModel form;
  private final UiTexts texts;
  private final VBox appointment;
  private final Label byText;
  private final CheckBox invite = new CheckBox();
  private final VBox node;

  StepDetails(StepModel model) {
    this.model = model;
    form = model.form();
    texts = model.texts();
    TextField note = field("note", form.draft().note());
    TextField deadline = field("deadline", form.draft().deadline());
    Label fault = Nodes.label("", "setting-note");
    fault.setWrapText(true);
    fault.setMinHeight(Region.USE_PREF_SIZE);
    fault.pseudoClassStateChanged(WRONG, true);
    fault.setId("step-deadline-fault");
    form.deadlineFaultProperty()
        .subscribe(text -> {
          fault.setText(text);
          Nodes.show(fault, !text.isEmpty());
        });
    ComboBox<Duration> remind = choice("remind", REMINDERS, form.draft().remind(), this::reminder);
    ComboBox<Integer> minutes =
        choice(
            "minutes",
            LENGTHS,
            form.draft().minutes(),
            length -> texts.get("step.minutes.choice", length));
    TextField place = field("place", form.draft().place());
    invite.setId("step-invite");
    invite.setWrapText(true);
    invite.setMinHeight(Region.USE_PREF_SIZE);
    invite.selectedProperty().bindBidirectional(form.draft().invite());
    byText = Nodes.label(texts.get("step.invite.text"), "compose-hint");
    byText.setWrapText(true);
    byText.setMinHeight(Region.USE_PREF_SIZE);
    byText.setId("step-by-text");
    appointment = new VBox(place, invite, byText);
    appointment.getStyleClass().add("step-details");
    form.draft()
        .kind()
        .subscribe(kind -> {
          boolean books = kind == NextStepKind.APPOINTMENT;
          Nodes.show(appointment, books);
          Nodes.show(minutes, books);
          Nodes.show(deadline, !books);
        });
    model.stateProperty().subscribe(state -> showInvited());
    FlowPane choices = new FlowPane(8, 8, remind, minutes);
    node = new VBox(note, deadline, fault, choices, appointment);
    node.getStyleClass().add("step-details");
  }

  Node node() {
    return node;
  }

  private void showInvited() {
    StepState state = model.stateProperty().get();
    String address = state == null ? "" : state.invited();
    invite.setText(texts.get("step.invite", address));
    Nodes.show(invite, !address.isEmpty());
    Nodes.show(byText, address.isEmpty());
  }

  private String reminder(Duration ahead) {
    if (ahead.isZero()) {
      return texts.get("step.remind.none");
    }
    return ahead.toDays() > 0
        ? texts.get("step.remind.day")
        : ahead.toHours() > 0
            ? texts.get("step.remind.hour")
            : texts.get("step.remind.minutes", ahead.toMinutes());
  }

  private TextField field(String name, Property<String> value) {
    TextField field = new TextField();
    field.setId("step-" + name);
    field.setPromptText(texts.get("step." + name + ".prompt"));
    field.setAccessibleText(texts.get("step." + name));
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private <T> ComboBox<T> choice(
      String name, List<T> all, ObjectProperty<T> value, Function<T, String> words) {
    ComboBox<T> choice = new ComboBox<>();
    choice.setId("step-" + name);
    choice.getStyleClass().add("small");
    choice.setAccessibleText(texts.get("step." + name));
    choice.getItems().setAll(all);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : words.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("Nothing is typed here");
          }
        });
    choice.valueProperty().bindBidirectional(value);
    return choice;
  }
}
