package app.ringback.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Light or dark: as the system has it, live, or as the user chose. FX thread only. */
public final class Theme {

  private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final ObservableValue<ColorScheme> system;

  public Theme() {
    this(Platform.getPreferences().colorSchemeProperty());
  }

  /**
   * @param system what the system prefers
   */
  public Theme(ObservableValue<ColorScheme> system) {
    this.system = system;
  }

  public ObjectProperty<ThemeChoice> choice() {
    return choice;
  }

  /** Dresses the scene now and whenever the choice or the system changes. */
  public void install(Scene scene) {
    choice.addListener((observable, before, now) -> dress(scene));
    system.addListener((observable, before, now) -> dress(scene));
    dress(scene);
  }

  public boolean isDark() {
    return switch (choice.get()) {
      case DARK -> true;
      case LIGHT -> false;
      case SYSTEM -> system.getValue() == ColorScheme.DARK;
    };
  }

  /**
   * Says how controls look before there are any: the first control would otherwise load JavaFX's
   * own look, only to have it replaced.
   */
  public void begin() {
    Application.setUserAgentStylesheet(
        isDark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  private void dress(Scene scene) {
    boolean dark = isDark();
    scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    begin();
    scene
        .getStylesheets()
        .setAll(
            sheet(dark ? "/css/colours-dark.css" : "/css/colours-light.css"),
            sheet("/css/ringback.css"),
            sheet("/css/panes.css"),
            sheet("/css/import.css"),
            sheet("/css/settings.css"),
            sheet("/css/outbox.css"),
            sheet("/css/cadences.css"),
            sheet("/css/alerts.css"),
            sheet("/css/agenda.css"));
  }

  private static String sheet(String path) {
    URL url = Objects.requireNonNull(Theme.class.getResource(path), path);
    return url.toExternalForm();
  }
}
