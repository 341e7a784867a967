package app.ringback.ui.settings;

import app.ringback.settings.SettingsFile;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The settings that are on or off: kept as soon as they are changed, with an undo. FX thread. */
public final class SettingFlags {

  private final SettingsFile file;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final Runnable kept;
  private final Map<FlagName, ReadOnlyBooleanWrapper> flags = new EnumMap<>(FlagName.class);

  /**
   * @param kept told, on the FX thread, after each change
   */
  public SettingFlags(
      SettingsFile file, Tasks tasks, Notices notices, UiTexts texts, Runnable kept) {
    this.file = file;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.kept = kept;
    for (FlagName name : FlagName.values()) {
      flags.put(name, new ReadOnlyBooleanWrapper());
    }
  }

  /** Reads the file and shows what stands in it. */
  public void load() {
    tasks.run(this::read, this::show, notices::problem);
  }

  private Map<FlagName, Boolean> read() {
    Map<FlagName, Boolean> values = new EnumMap<>(FlagName.class);
    for (FlagName name : FlagName.values()) {
      String stored = file.text(name.section(), name.key());
      values.put(name, stored.isEmpty() ? name.absent() : Boolean.parseBoolean(stored));
    }
    return values;
  }

  private void show(Map<FlagName, Boolean> values) {
    values.forEach((name, value) -> flag(name).set(value));
  }

  private ReadOnlyBooleanWrapper flag(FlagName name) {
    ReadOnlyBooleanWrapper flag = flags.get(name);
    if (flag == null) {
      throw new IllegalArgumentException(name.name());
    }
    return flag;
  }

  public ReadOnlyBooleanProperty property(FlagName name) {
    return flag(name).getReadOnlyProperty();
  }

  /** Keeps a flag; when that cannot be done it is shown as it was. */
  public void set(FlagName name, boolean on) {
    if (flag(name).get() != on) {
      store(
          name,
          on,
          () ->
              notices.tell(
                  texts.get("settings.kept", texts.get(name.textKey())),
                  () -> store(name, !on, () -> notices.tell(texts.get("settings.taken-back")))));
    }
  }

  private void store(FlagName name, boolean on, Runnable done) {
    flag(name).set(on);
    tasks.run(
        () -> {
          file.set(name.section(), name.key(), on);
          return on;
        },
        stored -> {
          done.run();
          kept.run();
        },
        problem -> {
          flag(name).set(!on);
          notices.problem(problem);
        });
  }
}
