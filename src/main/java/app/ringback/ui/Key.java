package app.ringback.ui;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What is pressed to fire an action. */
public sealed interface Key {

  Key NONE = new None();

  /** A single character by itself. It never fires while the user types. */
  static Key letter(char letter) {
    return new Letter(Character.toLowerCase(letter));
  }

  /** A key together with Ctrl, or with Cmd on macOS. It fires while typing, too. */
  static Key shortcut(KeyCode code, KeyCombination.Modifier... more) {
    KeyCombination.Modifier[] modifiers = new KeyCombination.Modifier[more.length + 1];
    modifiers[0] = KeyCombination.SHORTCUT_DOWN;
    System.arraycopy(more, 0, modifiers, 1, more.length);
    return new Shortcut(new KeyCodeCombination(code, modifiers));
  }

  /** How the key is written on screen, as the platform does; empty for none. */
  String label();

  /** No key. */
  record None() implements Key {

    @Override
    public String label() {
      return "";
    }
  }

  /** One character, matched by what is typed, so that it works on every keyboard layout. */
  record Letter(char letter) implements Key {

    @Override
    public String label() {
      return String.valueOf(letter).toUpperCase(Locale.ROOT);
    }
  }

  /** A combination with a modifier. */
  record Shortcut(KeyCombination combination) implements Key {

    @Override
    public String label() {
      return combination.getDisplayText();
    }
  }
}
