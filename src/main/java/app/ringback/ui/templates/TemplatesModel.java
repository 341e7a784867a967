package app.ringback.ui.templates;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.template.Template;
import app.ringback.template.TemplateBuilder;
import app.ringback.template.TemplateCheck;
import app.ringback.template.Templates;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.templates.TemplatesDesk.Preview;
import app.ringback.ui.templates.TemplatesDesk.Sight;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The templates as they stand, and the one that is being edited. What is typed is kept when it is
 * sound and the rep goes on to something else; each step can be taken back. FX thread only.
 */
public final class TemplatesModel {

  private final TemplatesDesk desk;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final Supplier<@Nullable LeadId> lead;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObservableList<Templates.Entry> shown = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Template> edited = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<TemplateCheck.Fault>> faults =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final TemplateKeeping keeping;
  private Sight sight = Sight.NOTHING;

  /** The edited one as it is kept; null for one that never was. */
  private @Nullable Template kept;

  private int asked;

  /**
   * @param lead whom previews are for; null for the lead that came last
   */
  public TemplatesModel(
      TemplatesDesk desk,
      Tasks tasks,
      Notices notices,
      UiTexts texts,
      Supplier<@Nullable LeadId> lead) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.lead = lead;
    keeping = new TemplateKeeping(desk, tasks, notices, texts, this::forget, this::refresh);
    filter.subscribe(words -> narrow());
  }

  UiTexts texts() {
    return texts;
  }

  StringProperty filterProperty() {
    return filter;
  }

  /** The templates that fit what is looked for. */
  ObservableList<Templates.Entry> shown() {
    return shown;
  }

  /** The template that is being edited, as it is typed; null for none. */
  ReadOnlyObjectProperty<@Nullable Template> editedProperty() {
    return edited.getReadOnlyProperty();
  }

  /** What must be mended before it can be kept. */
  ReadOnlyObjectProperty<List<TemplateCheck.Fault>> faultsProperty() {
    return faults.getReadOnlyProperty();
  }

  /** What it says to a real lead; null until that was read. */
  ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Names of the custom fields that leads have. */
  List<String> custom() {
    return sight.custom();
  }

  /** Where the words of the edited one come from; empty for one that was never kept. */
  Optional<Templates.Origin> origin() {
    return Optional.ofNullable(edited.get()).flatMap(this::entry).map(Templates.Entry::origin);
  }

  /** Whether something was typed that is not kept yet. */
  boolean isDirty() {
    Template now = edited.get();
    return now != null && !now.equals(kept);
  }

  /** Reads all of it. */
  public void refresh() {
    tasks.run(
        desk::read,
        now -> {
          sight = now;
          narrow();
          if (edited.get() == null && !shown.isEmpty()) {
            edit(shown.getFirst().template());
          } else {
            check();
          }
        },
        notices::problem);
  }

  private void narrow() {
    shown.setAll(
        sight.entries().stream().filter(entry -> entry.template().holds(filter.get())).toList());
  }

  /** Turns to a template; what was typed into the one before is kept, or its faults are told. */
  void choose(Template template) {
    Template now = edited.get();
    if (now != null && now.id().equals(template.id())) {
      return;
    }
    leave();
    edit(template);
  }

  private void edit(Template template) {
    kept = template;
    edited.set(template);
    changed();
  }

  /** Begins a new one. */
  void add() {
    leave();
    Template fresh =
        new Template(desk.id(), "", Channel.TEXT, "", texts.get("templates.new.body"), null, null);
    kept = fresh;
    edited.set(fresh);
    changed();
  }

  /** Begins a new one with the same words. */
  void duplicate() {
    Template now = edited.get();
    if (now == null) {
      return;
    }
    leave();
    kept = null;
    edited.set(TemplateBuilder.builder(now).id(desk.id()).name(freeName(now.name())).build());
    changed();
    save();
  }

  private String freeName(String name) {
    String free = texts.get("templates.copy", name);
    for (int number = 2; taken(free); number++) {
      free = texts.get("templates.copy.more", name, number);
    }
    return free;
  }

  private boolean taken(String name) {
    return sight.entries().stream()
        .anyMatch(entry -> entry.template().name().equalsIgnoreCase(name));
  }

  /** Takes what was typed. */
  void typed(Template now) {
    if (!now.equals(edited.get())) {
      edited.set(now);
      changed();
    }
  }

  private void changed() {
    check();
    Template now = edited.get();
    if (now == null) {
      return;
    }
    int question = ++asked;
    LeadId whom = lead.get();
    tasks.run(
        () -> desk.preview(now, whom),
        found -> {
          if (question == asked) {
            preview.set(found);
          }
        },
        notices::problem);
  }

  private void check() {
    Template now = edited.get();
    faults.set(now == null ? List.of() : TemplateCheck.faults(now, others(now.id())));
  }

  private List<String> others(UUID id) {
    return sight.entries().stream()
        .map(Templates.Entry::template)
        .filter(template -> !template.id().equals(id))
        .map(Template::name)
        .toList();
  }

  /** Keeps what is sound; says of the rest that it was not. */
  void leave() {
    Template now = edited.get();
    if (now == null || !isDirty()) {
      return;
    }
    if (faults.get().isEmpty()) {
      save();
    } else {
      notices.tell(
          texts.get("templates.not_kept"),
          () -> {
            Template before = kept;
            edit(now);
            kept = before;
          });
    }
  }

  /** Keeps what was typed, when it is sound. */
  void save() {
    Template now = edited.get();
    if (now == null || !faults.get().isEmpty()) {
      return;
    }
    kept = now;
    keeping.save(TemplateBuilder.builder(now).name(now.name().strip()).build(), entry(now));
  }

  /** Takes the edited one away. */
  void delete() {
    Template now = edited.get();
    forget();
    if (now != null) {
      entry(now).ifPresentOrElse(keeping::delete, this::refresh);
    }
  }

  /** Gives a changed one the words it came with. */
  void restore() {
    Template now = edited.get();
    forget();
    if (now != null) {
      entry(now).map(Templates.Entry::template).ifPresent(keeping::restore);
    }
  }

  /** Brings back every shipped one that was removed. */
  void restoreRemoved() {
    keeping.restoreRemoved();
  }

  private void forget() {
    edited.set(null);
    kept = null;
  }

  private Optional<Templates.Entry> entry(Template template) {
    return sight.entries().stream()
        .filter(entry -> entry.template().id().equals(template.id()))
        .findFirst();
  }
}
