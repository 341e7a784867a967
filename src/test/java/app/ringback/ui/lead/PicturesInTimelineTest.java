package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import app.ringback.testing.TestPictures;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.media.Media;
import app.ringback.timeline.media.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pictures that came with texts: small in the timeline, large when one is opened. */
class PicturesInTimelineTest extends PanesWindow {

  @SuppressWarnings("NullAway.Init") // set by receive
  private Lead jane;

  @SuppressWarnings("NullAway.Init") // set by receive
  private Activity text;

  @Test
  void picturesAreShownSmallAndOneIsOpenedByKeyboard() throws Exception {
    receive(4);
    keep(0, "image/png", TestPictures.png(640, 480, 220, 160, 60));
    keep(1, "image/png", TestPictures.png(300, 900, 90, 200, 160));
    keep(2, "text/x-vcard", "BEGIN:VCARD".getBytes(StandardCharsets.UTF_8));
    refuse(3, "video/mp4", Refusal.TOO_LARGE);
    open(jane);
    await(() -> shownSmall() == 2);
    assertThat(names())
        .contains(
            "1 of 4: Picture, " + size(0),
            "3 of 4: Contact card, 1 KB",
            "4 of 4: Film over 10 MB: not kept");
    assertThat(sees("4 attachments")).isFalse();
    size(1280, 800);
    picture("pictures-1280");
    size(1024, 640);
    picture("pictures-1024");

    run(() -> keys.fire("lead.timeline"));
    robot.type(KeyCode.ENTER);
    await(() -> sees("Text from Jane · 1 of 4") && large() != null);
    assertThat(Objects.requireNonNull(large()).getImage().getWidth()).isEqualTo(640);
    picture("picture-large-1024");
    robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    await(() -> sees("Text from Jane · 3 of 4") && sees("Contact card, 1 KB"));
    robot.type(KeyCode.RIGHT);
    await(() -> sees("Film over 10 MB: not kept"));
    picture("picture-refused-1024");
    robot.type(KeyCode.ESCAPE);
    await(() -> !sees("Text from Jane · 4 of 4"));
  }

  @Test
  void whatIsNotFetchedYetSaysSoAndAppearsWhenItIsThere() throws Exception {
    receive(1);
    open(jane);
    await(() -> sees("Not fetched yet"));
    picture("picture-wanted-1280");
    run(() -> robot.lookup(".media-small").queryButton().fire());
    await(() -> robot.lookup("#media-fetch").query().isVisible());
    run(() -> robot.lookup("#media-fetch").queryButton().fire());
    await(() -> fetched.equals(List.of(text.id())));
    keep(0, "image/png", TestPictures.png(64, 64, 220, 160, 60));
    await(() -> large() != null);
    run(() -> robot.lookup("#media-back").queryButton().fire());
    await(() -> shownSmall() == 1);
  }

  @Test
  void aMessageACallerLeftIsPlayedAndStoppedByKeyboard() throws Exception {
    jane = jane();
    text =
        entry(jane, ActivityKind.CALL, book.clock.instant())
            .direction("in")
            .answeredBy("machine")
            .seconds(12.0)
            .build();
    store(jane, text);
    byte[] sound = new byte[192_000];
    book.transactions().run(tx -> this.media.expect(tx, text.id(), 1, book.clock.instant()));
    keep(0, "audio/wav", sound);
    open(jane);
    await(() -> sees("Call from Jane, left a message · 0:12"));
    size(1024, 640);
    picture("message-1024");
    run(() -> keys.fire("lead.timeline"));
    robot.type(KeyCode.ENTER);
    await(() -> robot.lookup("#media-play").query().isFocused());
    picture("message-open-1024");
    robot.type(KeyCode.SPACE);
    await(() -> sees("Stop") && player.played().size() == 1);
    assertThat(player.played().getFirst()).isEqualTo(sound);
    robot.type(KeyCode.SPACE);
    await(() -> sees("Play"));
    robot.type(KeyCode.ESCAPE);
    await(() -> !sees("Play"));
  }

  @Test
  void aDamagedPictureSaysSo() throws Exception {
    receive(1);
    keep(0, "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8));
    open(jane);
    await(() -> sees("This picture is damaged"));
    assertThat(names()).contains("1 of 1: This picture is damaged");
    run(() -> robot.lookup(".media-small").queryButton().fire());
    await(() ->
        sees("This picture is damaged or too large to be shown. It can still be saved as a file."));
    picture("picture-damaged-1280");
  }

  private void receive(int media) {
    jane = jane();
    text =
        entry(jane, ActivityKind.TEXT, book.clock.instant())
            .direction("in")
            .subject(media + " attachments")
            .body("Here is the roof, and my card")
            .build();
    store(jane, text);
    book.transactions().run(tx -> this.media.expect(tx, text.id(), media, book.clock.instant()));
  }

  private void keep(int place, String type, byte[] content) {
    book.transactions()
        .run(tx -> media.keep(tx, of(place).id(), type, content, book.clock.instant()));
  }

  private void refuse(int place, String type, Refusal reason) {
    book.transactions()
        .run(tx -> media.refuse(tx, of(place).id(), type, reason, book.clock.instant()));
  }

  private Media of(int place) {
    return book.transactions()
        .read(tx -> media.ofLead(tx, jane.id()))
        .getOrDefault(text.id(), List.of())
        .get(place);
  }

  private String size(int place) {
    return Math.max(1, of(place).bytes() / 1000) + " KB";
  }

  private long shownSmall() {
    return robot.lookup(".media-small").queryAllAs(Button.class).stream()
        .filter(button -> button.getGraphic() instanceof ImageView)
        .count();
  }

  private Set<String> names() {
    return robot.lookup(".media-small").queryAllAs(Button.class).stream()
        .map(Node::getAccessibleText)
        .collect(Collectors.toSet());
  }

  private @Nullable ImageView large() {
    ImageView view = robot.lookup(".media-stage .image-view").queryAs(ImageView.class);
    return view.getImage() == null ? null : view;
  }
}
