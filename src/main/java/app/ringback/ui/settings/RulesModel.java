package app.ringback.ui.settings;

import app.ringback.compliance.registry.RegistryArea;
import app.ringback.compliance.rules.Rules;
import app.ringback.compliance.rules.RulesDifference;
import app.ringback.compliance.rules.RulesInUse;
import app.ringback.core.Problem;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Which rules are in force and how old the do-not-call registry is. FX thread only. */
public final class RulesModel {

  private final RulesDesk desk;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final DateTimeFormatter day;
  private final ReadOnlyStringWrapper rules = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper registry = new ReadOnlyStringWrapper("");
  private final BooleanProperty own = new SimpleBooleanProperty();

  private final RulesWords words;
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();

  /**
   * A newer file that was chosen and is not used yet.
   *
   * @param changes in what it differs from the rules in use
   */
  public record Preview(Path file, String title, List<String> changes) {}

  private record Read(RulesInUse rules, List<RegistryArea> registry) {}

  public RulesModel(
      RulesDesk desk,
      InstantSource clock,
      Supplier<ZoneId> zone,
      Tasks tasks,
      Notices notices,
      UiTexts texts) {
    this.desk = desk;
    this.clock = clock;
    this.zone = zone;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    words = new RulesWords(texts);
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
  }

  /** Which rules are in force, in a sentence. */
  public ReadOnlyStringProperty rulesProperty() {
    return rules.getReadOnlyProperty();
  }

  /** Why the user's own file is not used; empty when nothing is wrong. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What is known of the registry, in a sentence. */
  public ReadOnlyStringProperty registryProperty() {
    return registry.getReadOnlyProperty();
  }

  /** Whether there is a file of the user's to go back from. */
  public ReadOnlyBooleanProperty ownProperty() {
    return own;
  }

  public void load() {
    tasks.run(this::read, this::show, notices::problem);
  }

  /** The file that was chosen and waits for a word; null when there is none. */
  public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Looks at a newer file and shows what it would change. */
  public void look(Path file) {
    tasks.run(() -> preview(file), preview::set, notices::problem);
  }

  private Preview preview(Path file) {
    Rules newer = desk.check(file);
    List<String> changes =
        RulesDifference.between(desk.inUse().rules(), newer).stream().map(words::of).toList();
    String key = changes.isEmpty() ? "settings.rules.preview.nothing" : "settings.rules.preview";
    return new Preview(file, texts.get(key, day.format(newer.dated())), changes);
  }

  /** Uses the file that was looked at. */
  public void accept() {
    Preview chosen = preview.get();
    refuse();
    if (chosen != null) {
      replace(chosen.file());
    }
  }

  /** Puts the file that was looked at away. */
  public void refuse() {
    preview.set(null);
  }

  /** Puts a newer rules file in force. */
  public void replace(Path file) {
    tasks.run(
        () -> {
          desk.replace(file);
          return read();
        },
        read -> {
          show(read);
          notices.tell(
              texts.get("settings.rules.replaced", day.format(read.rules().rules().dated())));
        },
        notices::problem);
  }

  public void useShipped() {
    tasks.run(
        () -> {
          desk.useShipped();
          return read();
        },
        read -> {
          show(read);
          notices.tell(texts.get("settings.rules.back"));
        },
        notices::problem);
  }

  public void importRegistry(Path file) {
    tasks.run(
        () -> {
          desk.importRegistry(file);
          return read();
        },
        read -> {
          show(read);
          notices.tell(texts.get("settings.registry.imported"));
        },
        notices::problem);
  }

  private Read read() {
    return new Read(desk.inUse(), desk.registry());
  }

  private void show(Read read) {
    RulesInUse inUse = read.rules();
    Problem wrong = inUse.problem();
    String dated = day.format(inUse.rules().dated());
    rules.set(texts.get(inUse.own() ? "settings.rules.own" : "settings.rules.shipped", dated));
    problem.set(wrong == null ? "" : wrong.line());
    own.set(inUse.own() || wrong != null);
    registry.set(registryWords(read.registry(), inUse.rules().doNotCall().staleDays()));
  }

  private String registryWords(List<RegistryArea> areas, int staleDays) {
    if (areas.isEmpty()) {
      return texts.get("settings.registry.none");
    }
    LocalDate oldest =
        areas.stream().map(RegistryArea::dated).min(LocalDate::compareTo).orElseThrow();
    long numbers = areas.stream().mapToLong(RegistryArea::numbers).sum();
    LocalDate today = clock.instant().atZone(zone.get()).toLocalDate();
    boolean stale = areas.stream().anyMatch(area -> area.isStale(today, staleDays));
    return texts.get(
        stale ? "settings.registry.stale" : "settings.registry.fresh",
        numbers,
        areas.size(),
        day.format(oldest),
        staleDays);
  }
}
