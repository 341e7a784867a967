package app.ringback.ui;

import java.util.function.BooleanSupplier;

/**
 * Something the user can do, from the keyboard and the palette.
 *
 * @param id a short unique name, never shown
 * @param name what the palette and the key list call it
 * @param key what fires it; {@link Key#NONE} when only the palette does
 * @param enabled whether it can be done now; asked on the FX thread, must not wait
 * @param run does it, on the FX thread; longer work is handed on
 */
public record Action(
    String id,
    String name,
    ActionGroup group,
    Icon icon,
    Key key,
    BooleanSupplier enabled,
    Runnable run) {

  /** An action that can always be done. */
  public Action(String id, String name, ActionGroup group, Icon icon, Key key, Runnable run) {
    this(id, name, group, icon, key, () -> true, run);
  }
}
