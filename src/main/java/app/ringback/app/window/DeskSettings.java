package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.StartAtLogin;
import app.ringback.app.telling.AlertSound;
import app.ringback.core.UsState;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.backup.BackupModel;
import app.ringback.ui.backup.BackupWords;
import app.ringback.ui.settings.AccountModel;
import app.ringback.ui.settings.CallSetupModel;
import app.ringback.ui.settings.CallsPart;
import app.ringback.ui.settings.OwnMessageModel;
import app.ringback.ui.settings.OwnRulesModel;
import app.ringback.ui.settings.RulesModel;
import app.ringback.ui.settings.SettingsModel;
import app.ringback.ui.settings.SettingsScreen;
import app.ringback.ui.settings.SignInModel;
import java.util.stream.Collectors;

/** The settings screen of the open desk, with everything it works with. */
record DeskSettings(
    OpenDesk open,
    DeskScreens.Frame frame,
    WindowWays ways,
    BackupModel backups,
    BackupWords words) {

  SettingsScreen screen() {
    Desk desk = open.desk();
    UiTexts texts = frame.texts();
    Tasks tasks = frame.tasks();
    Notices notices = frame.notices();
    SettingsModel settings =
        new SettingsModel(
            desk.setup().settingsFile(), desk.phones(), desk.clock(), tasks, notices, texts);
    settings.onKept(() -> tasks.run(this::refreshed, done -> {}, notices::problem));
    AlertSound sound = ways.means().sound();
    return new SettingsScreen(
        settings,
        new AccountModel(settings, DeskTwilio.account(desk), tasks, notices, texts),
        calls(settings, frame),
        new AccountModel(settings, new DeskMailbox(desk), tasks, notices, texts),
        new SignInModel(new DeskSignIn(desk, ways.opener()), tasks, notices, texts),
        new AccountModel(settings, DeskTwilio.proxy(desk), tasks, notices, texts),
        choice ->
            tasks.run(
                () -> {
                  sound.play(choice, false);
                  return true;
                },
                played -> {},
                notices::problem),
        new OwnRulesModel(new DeskOwnRules(desk), tasks, notices, texts, settings::announce),
        new RulesModel(new DeskRules(desk), desk.clock(), open::zone, tasks, notices, texts),
        backups,
        words,
        frame.theme(),
        notices,
        texts);
  }

  private CallsPart.Models calls(SettingsModel settings, DeskScreens.Frame frame) {
    Desk desk = open.desk();
    UiTexts texts = frame.texts();
    CallSetupModel setup =
        new CallSetupModel(new DeskCallSetup(desk), frame.tasks(), frame.notices(), texts);
    settings.onKept(setup::load);
    return new CallsPart.Models(
        setup,
        new OwnMessageModel(
            new DeskOwnMessage(desk, new Speakers(), Thread::sleep),
            frame.tasks(),
            frame.notices(),
            texts,
            setup::load),
        settings.flags(),
        desk.calling().announced().stream()
            .map(UsState::english)
            .sorted()
            .collect(Collectors.joining(", ")),
        open::zone);
  }

  private boolean refreshed() {
    boolean before = open.settings().alerts().startAtLogin();
    open.refresh();
    boolean now = open.settings().alerts().startAtLogin();
    if (now != before && !open.desk().workspace().practice()) {
      StartAtLogin.ofThisComputer(open.desk().workspace()).set(now);
    }
    return true;
  }
}
