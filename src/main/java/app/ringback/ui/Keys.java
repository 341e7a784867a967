package app.ringback.ui;

import app.ringback.core.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The one registry of what can be done and by which key. Single letters never fire while typing.
 */
public final class Keys {

  private final Map<String, Action> actions = new LinkedHashMap<>();
  private final List<LetterTaker> takers = new ArrayList<>();

  /** Takes single letters that are typed outside of text; tells whether one was taken. */
  @FunctionalInterface
  public interface LetterTaker {

    boolean take(char letter);
  }

  /** Lets the screen in front take letters before every action, until the handle is closed. */
  public Subscription first(LetterTaker taker) {
    takers.addFirst(taker);
    return () -> takers.remove(taker);
  }

  /**
   * Adds an action.
   *
   * @throws IllegalArgumentException when its id or its key is taken
   */
  public void register(Action action) {
    if (actions.containsKey(action.id())) {
      throw new IllegalArgumentException("Action registered twice: " + action.id());
    }
    for (Action other : actions.values()) {
      if (!action.key().equals(Key.NONE) && action.key().equals(other.key())) {
        throw new IllegalArgumentException(action.id() + " has the key of " + other.id());
      }
    }
    actions.put(action.id(), action);
  }

  /** Every action, in the order of registration. */
  public Collection<Action> actions() {
    return List.copyOf(actions.values());
  }

  /** Does it, when it exists and can be done now; else nothing. */
  public void fire(String id) {
    Action action = actions.get(id);
    if (action != null && action.enabled().getAsBoolean()) {
      action.run().run();
    }
  }

  /** Listens to the keys of this scene. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> shortcut(event));
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> letter(scene, event));
  }

  private void shortcut(KeyEvent event) {
    run(
        event,
        actions.values().stream()
            .filter(action ->
                action.key() instanceof Key.Shortcut(var combination) && combination.match(event))
            .findFirst());
  }

  private void letter(Scene scene, KeyEvent event) {
    String typed = event.getCharacter();
    if (typed.length() != 1
        || event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()
        || isTyping(scene.getFocusOwner())) {
      return;
    }
    char letter = Character.toLowerCase(typed.charAt(0));
    if (takers.stream().anyMatch(taker -> taker.take(letter))) {
      event.consume();
      return;
    }
    Key key = Key.letter(letter);
    run(event, actions.values().stream().filter(action -> action.key().equals(key)).findFirst());
  }

  private static void run(KeyEvent event, Optional<Action> action) {
    if (action.isPresent() && action.get().enabled().getAsBoolean()) {
      event.consume();
      action.get().run().run();
    }
  }

  /** Whether letters pressed here are text. */
  private static boolean isTyping(@Nullable Node focused) {
    for (Node node = focused; node != null; node = node.getParent()) {
      boolean takesText =
          switch (node) {
            case TextInputControl input -> input.isEditable();
            case ComboBoxBase<?> box -> box.isEditable();
            case Spinner<?> spinner -> spinner.isEditable();
            default -> false;
          };
      if (takesText) {
        return true;
      }
    }
    return false;
  }
}
