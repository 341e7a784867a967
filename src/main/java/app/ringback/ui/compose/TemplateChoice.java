package app.ringback.ui.compose;

import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.draft.Draft;
import app.ringback.draft.DraftMarks;
import app.ringback.draft.DraftMarksBuilder;
import app.ringback.template.Holes;
import app.ringback.template.Merged;
import app.ringback.template.Template;
import app.ringback.ui.UiTexts;
import app.ringback.ui.compose.TemplateDesk.Filled;
import app.ringback.ui.timeline.OpenLead;
import app.ringback.ui.timeline.OpenLeadModel;
import app.ringback.ui.timeline.PaneParts;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Picks a template for the open lead and keeps what was made from it together: its name, how it
 * opens, and what in it is still to be filled in. FX thread only.
 */
public final class TemplateChoice {

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final TemplateDesk desk;
  private final Channel channel;
  private final DraftText draft;
  private final ReadOnlyBooleanWrapper picking = new ReadOnlyBooleanWrapper();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObservableList<Filled> offered = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Approach> approach = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<List<String>> holes = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Filled> chosen = new ReadOnlyObjectWrapper<>();
  private List<Filled> all = List.of();

  TemplateChoice(
      OpenLeadModel open, PaneParts parts, TemplateDesk desk, Channel channel, DraftText draft) {
    this.open = open;
    this.parts = parts;
    this.desk = desk;
    this.channel = channel;
    this.draft = draft;
    filter.subscribe(words -> narrow());
    draft
        .marksProperty()
        .subscribe(marks -> {
          approach.set(marks.approach());
          follow();
        });
    approach.subscribe(this::marked);
    draft.textProperty().subscribe(text -> lookForHoles());
    draft.subjectProperty().subscribe(text -> lookForHoles());
    open.openProperty().subscribe(this::opened);
  }

  UiTexts texts() {
    return parts.texts();
  }

  Channel channel() {
    return channel;
  }

  /** Whether the list of templates is open. */
  public ReadOnlyBooleanProperty pickingProperty() {
    return picking.getReadOnlyProperty();
  }

  /** What is looked for among the templates. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** The templates that fit what is looked for, filled for the open lead. */
  public ObservableList<Filled> offered() {
    return offered;
  }

  /** How the message opens; null when it is not marked. */
  public ObjectProperty<@Nullable Approach> approachProperty() {
    return approach;
  }

  /** What is still to be filled in, as it stands in the message; empty when it may leave. */
  public ReadOnlyObjectProperty<List<String>> holesProperty() {
    return holes.getReadOnlyProperty();
  }

  /** The template the draft was made from, as it is for the lead now; null for none. */
  public ReadOnlyObjectProperty<@Nullable Filled> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  boolean mayBegin() {
    return draft.ready() && open.openProperty().get() != null;
  }

  /** Opens the list. */
  public void begin() {
    if (mayBegin()) {
      filter.set("");
      picking.set(true);
      read(found -> narrow());
    }
  }

  public void cancel() {
    picking.set(false);
  }

  /** Puts the template's words in place of what is written; what a person wrote can be had back. */
  public void pick(Filled picked) {
    take(picked);
    picking.set(false);
  }

  private void take(Filled picked) {
    LeadId lead = draft.lead();
    if (lead == null || !mayBegin()) {
      return;
    }
    Draft before = draft.now(lead);
    Filled was = chosen.get();
    DraftMarks marks = marks(picked);
    chosen.set(picked);
    if (channel == Channel.CALL) {
      draft.mark(marks);
      return;
    }
    write(picked, marks);
    boolean lost = !before.body().isBlank() && (was == null || !says(was.merged(), before));
    if (lost) {
      parts.notices().tell(parts.texts().get("template.replaced"), () -> putBack(before));
    }
  }

  private void putBack(Draft before) {
    if (before.lead().equals(draft.lead())) {
      draft.write(before.subject(), before.body(), before.marks());
    }
  }

  private static DraftMarks marks(Filled picked) {
    Template template = picked.template();
    return new DraftMarks(
        template.name(), template.purpose(), template.approach(), picked.merged().personalised());
  }

  private void write(Filled filled, DraftMarks marks) {
    Merged merged = filled.merged();
    String subject = merged.subject().isEmpty() ? draft.subjectProperty().get() : merged.subject();
    draft.write(subject, merged.body(), marks);
  }

  private static boolean says(Merged merged, Draft written) {
    return written.body().equals(merged.body())
        && (merged.subject().isEmpty() || written.subject().equals(merged.subject()));
  }

  /** Fills in what is known of the lead by now, and leaves everything else as it was written. */
  public void fillIn() {
    LeadId lead = draft.lead();
    if (lead == null) {
      return;
    }
    Draft before = draft.now(lead);
    open.tasks()
        .run(
            () -> desk.fill(lead, before.subject(), before.body()),
            merged -> {
              if (lead.equals(draft.lead()) && before.equals(draft.now(lead))) {
                draft.write(
                    merged.subject(),
                    merged.body(),
                    DraftMarksBuilder.builder(before.marks())
                        .personalised(before.marks().personalised() || merged.personalised())
                        .build());
              }
            },
            parts.notices()::problem);
  }

  private void marked(@Nullable Approach now) {
    if (draft.marks().approach() != now) {
      draft.mark(DraftMarksBuilder.builder(draft.marks()).approach(now).build());
    }
  }

  private void opened(@Nullable OpenLead now) {
    LeadId lead = draft.lead();
    if (now == null || !now.lead().id().equals(lead)) {
      picking.set(false);
      chosen.set(null);
      all = List.of();
    }
    lookForHoles();
    refresh();
  }

  /** What the lead is asked or told may have changed with them: words nobody touched follow. */
  private void refresh() {
    Filled was = chosen.get();
    if (draft.marks().template().isEmpty() && !picking.get()) {
      return;
    }
    read(found -> {
      LeadId lead = draft.lead();
      Filled now = chosen.get();
      boolean untouched = lead != null && was != null && says(was.merged(), draft.now(lead));
      if (now != null && untouched && channel != Channel.CALL && !now.equals(was)) {
        DraftMarks marks =
            DraftMarksBuilder.builder(draft.marks())
                .personalised(now.merged().personalised())
                .build();
        write(now, marks);
      }
      narrow();
    });
  }

  /** A draft that was brought has its template's name alone. */
  private void follow() {
    Filled now = chosen.get();
    String name = draft.marks().template();
    if (name.isEmpty()) {
      chosen.set(null);
    } else if (now == null || !now.template().name().equals(name)) {
      read(found -> {});
    }
  }

  private void read(Consumer<List<Filled>> done) {
    LeadId lead = draft.lead();
    OpenLead now = open.openProperty().get();
    if (lead == null || now == null || !now.lead().id().equals(lead)) {
      return;
    }
    open.tasks()
        .run(
            () -> desk.filled(lead, channel),
            found -> {
              if (lead.equals(draft.lead())) {
                all = found;
                String name = draft.marks().template();
                chosen.set(
                    found.stream()
                        .filter(each -> each.template().name().equals(name))
                        .findFirst()
                        .orElse(null));
                done.accept(found);
              }
            },
            parts.notices()::problem);
  }

  private void narrow() {
    offered.setAll(all.stream().filter(each -> each.template().holds(filter.get())).toList());
  }

  private void lookForHoles() {
    if (channel == Channel.CALL) {
      return;
    }
    OpenLead now = open.openProperty().get();
    Set<String> custom = now == null ? Set.of() : now.lead().custom().keySet();
    String message = draft.subjectProperty().get() + "\n" + draft.textProperty().get();
    List<String> found = Holes.in(message, custom);
    if (!found.equals(holes.get())) {
      holes.set(found);
    }
  }
}
