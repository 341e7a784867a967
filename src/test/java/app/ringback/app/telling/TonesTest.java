package app.ringback.app.telling;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.settings.AlertSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sounds of alerts, and words that go to the desktop. */
class TonesTest {

  @Test
  void everySoundIsHeardNeverClipsAndLastsLongerWhenItIsUrgent() {
    for (String sound : AlertSettings.SOUNDS) {
      byte[] once = Tones.of(sound, false);
      if (sound.equals("none")) {
        assertThat(once).isEmpty();
        assertThat(Tones.of(sound, true)).isEmpty();
        continue;
      }
      int loudest = 0;
      for (int i = 0; i < once.length; i += 2) {
        loudest = Math.max(loudest, Math.abs((short) ((once[i] & 0xff) | (once[i + 1] << 8))));
      }
      assertThat(loudest).as(sound).isBetween(2_000, 20_000);
      assertThat(once.length / 2.0 / Tones.RATE).as(sound).isBetween(0.2, 1.0);
      assertThat(Tones.of(sound, true).length).as(sound).isGreaterThan(2 * once.length - 1);
    }
  }

  @Test
  void aComputerWithoutALoudspeakerStaysSilent() {
    new Speaker().play("chime", true);
    new TaskbarBadge().show(3);
  }

  @Test
  void wordsOfAStrangerAreNoOptionAndNoMarkupOnTheDesktop() throws Exception {
    String words = SystemNotes.plain("Jane wrote: <b>\n& --help");
    assertThat(words).isEqualTo("Jane wrote: ‹b› + --help");
    List<DesktopNotes.Choice> choices = List.of(new DesktopNotes.Choice("Open", () -> {}));
    assertThat(new SystemNotes("Linux").command("Ringback", "--help", choices))
        .containsExactly(
            "notify-send",
            "--app-name=Ringback",
            "--expire-time=20000",
            "--action=0=Open",
            "--",
            "Ringback",
            "--help");
    assertThat(new SystemNotes("Mac OS X").command("Ringback", "\" & quit", choices))
        .startsWith("osascript")
        .endsWith("Ringback", "\" & quit");
  }
}
