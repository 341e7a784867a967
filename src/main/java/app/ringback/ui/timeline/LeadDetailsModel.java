package app.ringback.ui.timeline;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Every field of the open lead, edited in place, stored in the background, each with an undo. */
public final class LeadDetailsModel implements FieldModel.Owner {

  /** A value with a second one that names it: a number and its label, a custom field. */
  public record Pair(FieldModel value, FieldModel label) {}

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final Addresses addresses;
  private final Map<FieldModel, Slot> slots = new HashMap<>();
  private final Map<LeadField, FieldModel> fields = new HashMap<>();
  private final List<Pair> phoneSlots = new ArrayList<>();
  private final List<Pair> emailSlots = new ArrayList<>();
  private final Map<String, FieldModel> customFields = new HashMap<>();
  private final ObservableList<Pair> phones = FXCollections.observableArrayList();
  private final ObservableList<Pair> emails = FXCollections.observableArrayList();
  private final ObservableList<FieldModel> custom = FXCollections.observableArrayList();
  private final StringProperty newCustomName = new SimpleStringProperty("");
  private final FieldModel newPhone;
  private final FieldModel newEmail;
  private final FieldModel newCustom;

  public LeadDetailsModel(OpenLeadModel open, PaneParts parts) {
    this.open = open;
    this.parts = parts;
    this.addresses = new Addresses(parts.phones(), parts.country());
    UiTexts texts = parts.texts();
    LeadField.ALL.forEach(field ->
        fields.put(field, model(texts.get("field." + field.name()), field.tall(), Slot.of(field))));
    newPhone = model(texts.get("field.new_phone"), false, addresses.phone());
    newEmail = model(texts.get("field.new_email"), false, addresses.email());
    newCustom = model(texts.get("field.new_custom_value"), false, Addresses.custom(""));
    open.openProperty()
        .subscribe(now -> {
          if (now != null) {
            show(now.lead());
          }
        });
  }

  FieldModel field(LeadField field) {
    return Objects.requireNonNull(fields.get(field));
  }

  /** A field by its name in {@link LeadField}. */
  public FieldModel field(String name) {
    return field(
        LeadField.ALL.stream()
            .filter(field -> field.name().equals(name))
            .findFirst()
            .orElseThrow());
  }

  public ObservableList<Pair> phones() {
    return phones;
  }

  public ObservableList<Pair> emails() {
    return emails;
  }

  /** Custom fields; the label of each is the field's name. */
  public ObservableList<FieldModel> custom() {
    return custom;
  }

  public FieldModel newPhone() {
    return newPhone;
  }

  public FieldModel newEmail() {
    return newEmail;
  }

  public FieldModel newCustom() {
    return newCustom;
  }

  public StringProperty newCustomNameProperty() {
    return newCustomName;
  }

  /** Removes a number, an address or a custom field; can be undone. */
  public void remove(FieldModel value) {
    LeadId lead = value.lead();
    if (lead != null) {
      store(value, lead, value.valueProperty().get(), "");
    }
  }

  private void show(Lead lead) {
    LeadId id = lead.id();
    fields.forEach((field, model) -> model.show(id, field.read().apply(lead)));
    newPhone.show(id, "");
    newEmail.show(id, "");
    newCustom.show(id, "");
    showPairs(
        id,
        lead.phones().stream().map(addresses::shown).toList(),
        lead.phones().stream().map(phone -> phone.label()).toList(),
        phoneSlots,
        phones,
        true);
    showPairs(
        id,
        lead.emails().stream().map(LeadEmail::address).toList(),
        lead.emails().stream().map(LeadEmail::label).toList(),
        emailSlots,
        emails,
        false);
    List<FieldModel> wanted = new ArrayList<>();
    lead.custom()
        .forEach((name, text) -> {
          FieldModel model =
              customFields.computeIfAbsent(name, key -> model(key, false, Addresses.custom(key)));
          model.show(id, text);
          wanted.add(model);
        });
    if (!custom.equals(wanted)) {
      custom.setAll(wanted);
    }
  }

  private void showPairs(
      LeadId lead,
      List<String> values,
      List<String> labels,
      List<Pair> made,
      ObservableList<Pair> shown,
      boolean phone) {
    UiTexts texts = parts.texts();
    while (made.size() < values.size()) {
      int place = made.size();
      made.add(
          new Pair(
              model(
                  texts.get(phone ? "field.phone" : "field.email"),
                  false,
                  phone ? addresses.phone() : addresses.email()),
              model(
                  texts.get("field.label"),
                  false,
                  phone ? addresses.phoneLabel(place) : addresses.emailLabel(place))));
    }
    for (int place = 0; place < values.size(); place++) {
      made.get(place).value().show(lead, values.get(place));
      made.get(place).label().show(lead, labels.get(place));
    }
    if (shown.size() != values.size()) {
      shown.setAll(made.subList(0, values.size()));
    }
  }

  private FieldModel model(String label, boolean tall, Slot slot) {
    FieldModel model = new FieldModel(label, tall, this);
    slots.put(model, slot);
    return model;
  }

  @Override
  public String fault(FieldModel field, String text) {
    if (field == newCustom && newCustomName.get().isBlank() && !text.isEmpty()) {
      return parts.texts().get("field.custom_needs_name");
    }
    String fault = slot(field).fault().apply(text);
    return fault.isEmpty() ? "" : parts.texts().get(fault);
  }

  @Override
  public void store(FieldModel field, LeadId lead, String before, String text) {
    String label = field == newCustom ? newCustomName.get().strip() : field.label();
    Slot slot = field == newCustom ? Addresses.custom(label) : slot(field);
    open.tasks()
        .run(
            () -> open.change(lead, slot.name(), now -> slot.write().apply(now, before, text)),
            old -> {
              newCustomName.set(field == newCustom ? "" : newCustomName.get());
              old.ifPresent(was -> tell(label, slot, was));
            },
            problem -> field.failed(lead, before, text, problem));
  }

  private void tell(String label, Slot slot, Lead was) {
    parts
        .notices()
        .tell(
            parts.texts().get("field.saved", label),
            () ->
                open.tasks()
                    .run(
                        () -> open.change(was.id(), "", now -> slot.copy().apply(now, was)),
                        done -> {},
                        parts.notices()::problem));
  }

  private Slot slot(FieldModel field) {
    return Objects.requireNonNull(slots.get(field));
  }
}
