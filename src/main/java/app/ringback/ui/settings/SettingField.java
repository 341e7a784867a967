package app.ringback.ui.settings;

import app.ringback.ui.settings.Verdict.Fine;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One setting on screen: what is typed, what is found about it, and what is stored. FX thread only.
 */
public final class SettingField {

  /** Keeps a value in the background, and tells the field when it could not. */
  interface Keeper {
    void keep(SettingField field, String before, String after);
  }

  private final SettingName name;
  private final Function<String, Verdict> judge;
  private final Keeper keeper;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Verdict> verdict =
      new ReadOnlyObjectWrapper<>(new Fine("", ""));
  private String stored = "";

  SettingField(SettingName name, Function<String, Verdict> judge, Keeper keeper) {
    this.name = name;
    this.judge = judge;
    this.keeper = keeper;
    text.subscribe(typed -> verdict.set(judge.apply(typed == null ? "" : typed)));
  }

  public SettingName name() {
    return name;
  }

  /** Shows what is stored. */
  void show(String value) {
    stored = value;
    text.set(value);
    // The rep's country or the clock may have changed what the same words mean.
    verdict.set(judge.apply(value));
  }

  /** Keeps what is typed when it can be kept and differs from what is stored. */
  public void commit() {
    if (verdict.get() instanceof Fine(String value, var _) && !value.equals(stored)) {
      String before = stored;
      show(value);
      keeper.keep(this, before, value);
    }
  }

  /** Forgets what was typed. */
  public void revert() {
    show(stored);
  }

  /** What is stored, as far as this screen knows. */
  public String stored() {
    return stored;
  }

  public StringProperty textProperty() {
    return text;
  }

  public ReadOnlyObjectProperty<Verdict> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }
}
