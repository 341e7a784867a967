package app.ringback.ui.settings;

import app.ringback.core.PhoneReader;
import app.ringback.core.Problem;
import app.ringback.core.Texts;
import app.ringback.settings.SettingsFile;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings that are lines of text: read when the screen opens, checked as they are typed, kept
 * at once, each with an undo. FX thread only.
 */
public final class SettingsModel {

  private final SettingsFile file;
  private final PhoneReader phones;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final Map<SettingName, SettingField> fields = new EnumMap<>(SettingName.class);
  private final SettingFlags flags;
  private final List<Runnable> listeners = new ArrayList<>();
  private String country = "US";

  private record Read(Map<SettingName, String> values, String country) {}

  public SettingsModel(
      SettingsFile file,
      PhoneReader phones,
      InstantSource clock,
      Tasks tasks,
      Notices notices,
      UiTexts texts) {
    this.file = file;
    this.phones = phones;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    flags = new SettingFlags(file, tasks, notices, texts, this::announce);
    Judges judges = new Judges(texts, phones, () -> country, clock);
    for (SettingName name : SettingName.values()) {
      fields.put(name, new SettingField(name, judges.of(name), this::keep));
    }
  }

  public SettingField field(SettingName name) {
    SettingField field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException(name.name());
    }
    return field;
  }

  /** Those that are on or off. */
  public SettingFlags flags() {
    return flags;
  }

  /** Reads the file and shows what stands in it. */
  public void load() {
    flags.load();
    tasks.run(this::read, this::show, notices::problem);
  }

  /** Hears, on the FX thread, that a setting or a secret was kept. */
  public void onKept(Runnable listener) {
    listeners.add(listener);
  }

  private Read read() {
    Map<SettingName, String> values = new EnumMap<>(SettingName.class);
    for (SettingName name : SettingName.values()) {
      values.put(name, value(name));
    }
    // Reading a first number loads tables: here, and not when somebody types.
    return new Read(values, file.read().rep().country(phones));
  }

  private String value(SettingName name) {
    return Texts.firstOf(file.text(name.section(), name.key()), name.absent());
  }

  private void show(Read read) {
    country = read.country();
    read.values().forEach((name, value) -> field(name).show(value));
  }

  private void keep(SettingField field, String before, String after) {
    if (field.name() == SettingName.MAIL_PROVIDER) {
      servers(field, before, after);
      return;
    }
    store(
        field,
        after,
        before,
        () -> {
          String label = texts.get(field.name().textKey());
          notices.tell(texts.get("settings.kept", label), () -> takeBack(field, before, after));
        });
  }

  /** With a provider that is known come its servers, and with the undo those there were before. */
  private void servers(SettingField field, String before, String after) {
    Map<SettingName, String> old = new EnumMap<>(SettingName.class);
    Map<SettingName, String> now = new EnumMap<>(SettingName.class);
    now.putAll(MailServers.of(after));
    now.put(SettingName.MAIL_PROVIDER, after);
    now.keySet().forEach(name -> old.put(name, field(name).stored()));
    old.put(SettingName.MAIL_PROVIDER, before);
    storeAll(
        now,
        old,
        () ->
            notices.tell(
                texts.get("settings.kept", texts.get(field.name().textKey())),
                () -> storeAll(old, now, () -> notices.tell(texts.get("settings.taken-back")))));
  }

  private void storeAll(
      Map<SettingName, String> values, Map<SettingName, String> before, Runnable done) {
    values.forEach((name, value) -> field(name).show(value));
    tasks.run(
        () -> {
          Map<String, Object> stored = new LinkedHashMap<>();
          values.forEach((name, value) -> stored.put(name.key(), name.stored(value)));
          file.set(SettingName.MAIL_PROVIDER.section(), stored);
          return true;
        },
        stored -> {
          done.run();
          announce();
        },
        problem -> {
          before.forEach((name, value) -> field(name).show(value));
          notices.problem(problem);
        });
  }

  private void takeBack(SettingField field, String before, String after) {
    field.show(before);
    store(field, before, after, () -> notices.tell(texts.get("settings.taken-back")));
  }

  private void store(SettingField field, String value, String before, Runnable done) {
    tasks.run(
        () -> {
          file.set(field.name().section(), field.name().key(), field.name().stored(value));
          return file.read().rep().country(phones);
        },
        read -> {
          country = read;
          done.run();
          announce();
        },
        problem -> failed(field, before, problem));
  }

  /** Tells that something was kept. */
  public final void announce() {
    listeners.forEach(Runnable::run);
  }

  private void failed(SettingField field, String before, Problem problem) {
    field.show(before);
    notices.problem(problem);
  }
}
