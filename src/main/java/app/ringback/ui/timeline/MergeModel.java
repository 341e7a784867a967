package app.ringback.ui.timeline;

import app.ringback.core.Texts;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Merging another lead into the one that is open: find it, compare both, merge, undo. */
final class MergeModel {

  /** One field of both leads, as they are now. */
  record Compared(String field, String mine, String theirs) {}

  private final Lead kept;
  private final LeadMerger merger;
  private final PaneParts parts;
  private final Tasks tasks;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Lead> found = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Lead> chosen = new SimpleObjectProperty<>();
  private int asked;

  MergeModel(Lead kept, LeadMerger merger, PaneParts parts, Tasks tasks) {
    this.kept = kept;
    this.merger = merger;
    this.parts = parts;
    this.tasks = tasks;
    typed.subscribe(this::find);
  }

  Lead kept() {
    return kept;
  }

  StringProperty typedProperty() {
    return typed;
  }

  ObservableList<Lead> found() {
    return found;
  }

  ObjectProperty<@Nullable Lead> chosenProperty() {
    return chosen;
  }

  /** One line of a lead in the list of those found. */
  String line(Lead lead) {
    String first = lead.phones().isEmpty() ? "" : shown(lead.phones().getFirst());
    String mail = lead.emails().isEmpty() ? "" : lead.emails().getFirst().address();
    return String.join(
        " · ",
        List.of(name(lead), first, mail, lead.source()).stream()
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList());
  }

  String name(Lead lead) {
    return parts.name(lead);
  }

  /** Both leads side by side, without what neither has. */
  List<Compared> compare(Lead other) {
    UiTexts texts = parts.texts();
    List<Compared> rows = new ArrayList<>();
    add(rows, texts.get("field.phones"), other, this::phones);
    add(rows, texts.get("field.emails"), other, MergeModel::emails);
    for (LeadField field : LeadField.ALL) {
      add(rows, texts.get("field." + field.name()), other, field.read());
    }
    return rows;
  }

  private void add(List<Compared> rows, String field, Lead other, Function<Lead, String> read) {
    String mine = read.apply(kept);
    String theirs = read.apply(other);
    if (!mine.isBlank() || !theirs.isBlank()) {
      rows.add(new Compared(field, Texts.cut(mine, 500), Texts.cut(theirs, 500)));
    }
  }

  private String phones(Lead lead) {
    return String.join("\n", lead.phones().stream().map(this::shown).toList());
  }

  private static String emails(Lead lead) {
    return String.join("\n", lead.emails().stream().map(LeadEmail::address).toList());
  }

  private String shown(LeadPhone phone) {
    return phone.valid()
        ? parts.phones().display(phone.number(), parts.country().get())
        : phone.number();
  }

  private void find(String text) {
    int question = ++asked;
    tasks.run(
        () -> merger.find(kept, text.strip()),
        leads -> {
          if (question == asked) {
            found.setAll(leads);
          }
        },
        parts.notices()::problem);
  }

  /** Merges the chosen lead into the open one; {@code done} runs once it is on disk. */
  void merge(Runnable done) {
    Lead other = chosen.get();
    if (other == null) {
      return;
    }
    tasks.run(
        () -> {
          merger.merge(kept.id(), other.id());
          return true;
        },
        merged -> {
          parts.notices().tell(parts.texts().get("merge.done", name(other)), () -> unmerge(other));
          done.run();
        },
        parts.notices()::problem);
  }

  private void unmerge(Lead other) {
    tasks.run(
        () -> {
          merger.unmerge(other.id());
          return true;
        },
        undone -> {},
        parts.notices()::problem);
  }
}
