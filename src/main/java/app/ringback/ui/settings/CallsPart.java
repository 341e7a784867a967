package app.ringback.ui.settings;

import app.ringback.ui.UiTexts;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Everything the settings have about calls. */
public final class CallsPart {

  private final VBox node;

  /**
   * What it works with.
   *
   * @param announced the states in which everybody on a recorded call has to know, in words
   * @param zone of the days that are shown
   */
  public record Models(
      CallSetupModel setup,
      OwnMessageModel message,
      SettingFlags flags,
      String announced,
      Supplier<ZoneId> zone) {

    /** Reads everything that is shown. */
    void load() {
      setup.load();
      message.load();
    }
  }

  /**
   * @param spokenWords the row of the words that are spoken on a voicemail
   * @param textBack the row of what a missed call is answered with
   */
  CallsPart(Models models, Node spokenWords, Node textBack, UiTexts texts) {
    SettingFlags flags = models.flags();
    node =
        new VBox(
            new HostPart(models.setup(), texts).node(),
            new OwnMessagePart(models.message(), flags, spokenWords, models.zone(), texts).node(),
            textBack,
            new FlagRow(FlagName.RECORD_CALLS, flags, texts, models.announced()).node(),
            new FlagRow(FlagName.KEEP_RECORDINGS, flags, texts)
                .onlyWhile(flags.property(FlagName.RECORD_CALLS))
                .node(),
            new FlagRow(FlagName.KEEP_MESSAGES_AT_TWILIO, flags, texts).node());
    node.getStyleClass().add("settings-parts");
  }

  Node node() {
    return node;
  }
}
