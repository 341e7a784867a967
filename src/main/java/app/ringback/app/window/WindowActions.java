package app.ringback.app.window;

import app.ringback.lead.SmartView;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Notices;
import app.ringback.ui.Shell;
import app.ringback.ui.Theme;
import app.ringback.ui.UiTexts;
import app.ringback.ui.inbox.InboxModel;
import app.ringback.ui.inbox.InboxPane;
import app.ringback.ui.palette.KeyHelp;
import app.ringback.ui.palette.PalettePane;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/** What can be done in the window itself; the panes add their own. */
record WindowActions(
    UiTexts texts,
    Keys keys,
    Theme theme,
    Notices notices,
    Shell shell,
    InboxModel inbox,
    InboxPane pane,
    PalettePane palette,
    KeyHelp keyHelp) {

  void register() {
    add("next", ActionGroup.LEADS, Icon.DOWN, Key.letter('j'), () -> pane.move(1));
    add("previous", ActionGroup.LEADS, Icon.UP, Key.letter('k'), () -> pane.move(-1));
    add(
        "search",
        ActionGroup.LEADS,
        Icon.SEARCH,
        Key.shortcut(KeyCode.F),
        () -> shell.search().focus());
    add("palette", ActionGroup.WINDOW, Icon.SEARCH, Key.shortcut(KeyCode.K), palette::open);
    add("keys", ActionGroup.WINDOW, Icon.KEYBOARD, Key.letter('?'), keyHelp::open);
    add("list", ActionGroup.LEADS, Icon.LEADS, Key.shortcut(KeyCode.L), pane::toList);
    add("view.add", ActionGroup.LEADS, Icon.ADD, Key.NONE, pane::saveView);
    keys.register(
        new Action(
            "undo",
            texts.get("action.undo"),
            ActionGroup.WINDOW,
            Icon.UNDO,
            Key.letter('z'),
            notices::canUndo,
            notices::undo));
    add("theme", ActionGroup.WINDOW, Icon.THEME, Key.NONE, this::nextTheme);
    for (SmartView view : SmartView.values()) {
      keys.register(
          new Action(
              "view." + view.name(),
              texts.get("action.view", texts.get("view." + view.name())),
              ActionGroup.LEADS,
              Icon.INBOX,
              Key.NONE,
              () -> inbox.show(view)));
    }
  }

  private void nextTheme() {
    theme.choice().set(theme.choice().get().next());
    notices.tell(texts.get("theme." + theme.choice().get().name().toLowerCase(Locale.ROOT)));
  }

  private void add(String id, ActionGroup group, Icon icon, Key key, Runnable run) {
    keys.register(new Action(id, texts.get("action." + id), group, icon, key, run));
  }
}
