package app.ringback.ui.example;

import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.example.Learning;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.example.Mark;
import app.ringback.intake.example.Marking;
import app.ringback.intake.leadmail.RuleReplay.Replayed;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** One mail, what is marked on it, and what would come of that. FX thread only. */
public final class ExampleModel {

  private final ExampleDesk desk;
  private final LeadId lead;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final ReadOnlyObjectWrapper<@Nullable Example> example = new ReadOnlyObjectWrapper<>();
  private final Map<MarkField, Marking> markings = new EnumMap<>(MarkField.class);
  private final StringProperty source = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Outcome> outcome =
      new ReadOnlyObjectWrapper<>(Outcome.NOTHING);
  private int changes;
  private boolean trying;

  /**
   * What the marks bring.
   *
   * @param isMarked whether anything is marked
   * @param read what this mail becomes; empty while the marks do not suffice
   * @param replayed what becomes of all kept mails; null while that is being looked at
   */
  record Outcome(boolean isMarked, Optional<IncomingLead> read, @Nullable Replayed replayed) {

    static final Outcome NOTHING = new Outcome(false, Optional.empty(), null);

    boolean canBeSaved() {
      return read.isPresent() && replayed != null;
    }
  }

  public ExampleModel(ExampleDesk desk, LeadId lead, Tasks tasks, Notices notices, UiTexts texts) {
    this.desk = desk;
    this.lead = lead;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
  }

  UiTexts texts() {
    return texts;
  }

  /**
   * Reads the mail.
   *
   * @param opened called when there is one
   */
  public void load(Runnable opened) {
    tasks.run(
        () -> desk.of(lead),
        found -> {
          if (found.isEmpty()) {
            notices.tell(texts.get("example.no-mail"));
            return;
          }
          example.set(found.get());
          source.set(found.get().source());
          opened.run();
        },
        notices::problem);
  }

  ReadOnlyObjectProperty<@Nullable Example> exampleProperty() {
    return example.getReadOnlyProperty();
  }

  /** What the leads of such mails are said to come from. */
  StringProperty sourceProperty() {
    return source;
  }

  ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** What is marked as this field; empty when nothing is. */
  String marked(MarkField field) {
    Example now = example.get();
    Marking marking = markings.get(field);
    return now == null || marking == null
        ? ""
        : now.text().substring(marking.start(), marking.end());
  }

  /** Where the field is marked; null when it is not. */
  @Nullable Marking place(MarkField field) {
    return markings.get(field);
  }

  /** Marks the words between two places as the field; blanks around them are left out. */
  void mark(MarkField field, int start, int end) {
    Example now = example.get();
    if (now == null) {
      return;
    }
    int from = start;
    int to = Math.min(end, now.text().length());
    while (from < to && Character.isWhitespace(now.text().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(now.text().charAt(to - 1))) {
      to--;
    }
    if (from >= to) {
      notices.tell(texts.get("example.select-first", field.label(texts)));
      return;
    }
    Marking marking = new Marking(field.field(), from, to);
    // The same words are one thing.
    markings
        .values()
        .removeIf(other -> other.start() < marking.end() && other.end() > marking.start());
    markings.put(field, marking);
    changed();
  }

  void unmark(MarkField field) {
    if (markings.remove(field) != null) {
      changed();
    }
  }

  private void changed() {
    changes++;
    Example now = example.get();
    if (now == null || markings.isEmpty()) {
      outcome.set(Outcome.NOTHING);
      return;
    }
    outcome.set(new Outcome(true, outcome.get().read(), null));
    if (!trying) {
      tryOut(now);
    }
  }

  private void tryOut(Example now) {
    trying = true;
    int of = changes;
    MailRule rule = rule(now);
    tasks.run(
        () -> desk.reads(now, rule),
        read -> {
          if (of == changes) {
            outcome.set(new Outcome(true, read, null));
          }
          replay(now, rule, read, of);
        },
        this::failed);
  }

  private void replay(Example now, MailRule rule, Optional<IncomingLead> read, int of) {
    tasks.run(
        () -> desk.tried(rule),
        replayed -> {
          trying = false;
          if (of == changes) {
            outcome.set(new Outcome(true, read, replayed));
          } else if (!markings.isEmpty()) {
            tryOut(now);
          }
        },
        this::failed);
  }

  private void failed(Problem problem) {
    trying = false;
    notices.problem(problem);
    outcome.set(Outcome.NOTHING);
  }

  private MailRule rule(Example now) {
    List<Mark> marks = Learning.marks(now.text(), new ArrayList<>(markings.values()));
    return desk.rule(now, source.get().strip(), marks);
  }

  /**
   * Keeps what is marked.
   *
   * @param saved called when it is kept
   */
  void save(Runnable saved) {
    Example now = example.get();
    if (now == null || !outcome.get().canBeSaved()) {
      return;
    }
    MailRule rule = rule(now);
    tasks.run(
        () -> desk.save(rule),
        done -> {
          saved.run();
          notices.tell(
              texts.get("example.saved", now.sender(), done.changes().size()),
              () -> settle(() -> desk.takeBack(rule)));
        },
        notices::problem);
  }

  /** Takes away what was learned; it can be undone. */
  void forget(MailRule rule) {
    tasks.run(
        () -> {
          desk.forget(rule);
          return desk.of(lead);
        },
        now -> {
          now.ifPresent(example::set);
          notices.tell(
              texts.get("example.forgotten", rule.sender()),
              () -> settle(() -> desk.keepAgain(rule)));
        },
        notices::problem);
  }

  private void settle(Runnable work) {
    tasks.run(
        () -> {
          work.run();
          return desk.of(lead);
        },
        now -> {
          now.ifPresent(example::set);
          notices.tell(texts.get("settings.taken-back"));
        },
        notices::problem);
  }
}
