package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.ActivityId;
import app.ringback.core.Attachment;
import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.timeline.ActivityKind;
import app.ringback.ui.compose.MailReadiness;
import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;

class EmailTabTest extends PanesWindow {

  @Test
  void anEmailIsWrittenWithTheKeyboardSentAndTakenBack() throws Exception {
    Lead jane = store(jane());
    open(jane);
    write();
    robot.write("Your roof");
    robot.type(KeyCode.TAB);
    robot.write("Is Friday fine?");
    await(() -> !send().isDisabled());
    picture("email-written");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    await(() -> dispatches(jane).size() == 1);
    Dispatch queued = dispatches(jane).getFirst();
    assertThat(queued.channel()).isEqualTo(Channel.EMAIL);
    assertThat(queued.to()).isEqualTo("jane@example.com");
    assertThat(queued.subject()).isEqualTo("Your roof");
    assertThat(queued.body())
        .startsWith("Is Friday fine?\n\n-- \nSam Rivera")
        .contains("12 Main Street, Seattle", "unsubscribe");
    assertThat(Duration.between(queued.createdAt(), queued.dueAt())).hasSeconds(10);
    await(() -> text("#email-editor").isEmpty() && isShown("#email-undo"));
    run(() -> robot.lookup("#email-undo").queryButton().fire());
    await(() -> text("#email-subject").equals("Your roof"));
    assertThat(text("#email-editor")).isEqualTo("Is Friday fine?");
    assertThat(dispatches(jane).getFirst().state()).isEqualTo(DispatchState.CANCELED);
  }

  @Test
  void whatWasBegunIsThereAgainForItsLeadAfterARestart() throws Exception {
    Lead jane = store(jane());
    Lead other = store(LeadBuilder.builder(jane()).firstName("Otto").build());
    open(jane);
    write();
    robot.write("Your roof");
    robot.type(KeyCode.TAB);
    robot.write("Is Friday");
    open(other);
    await(() -> text("#email-subject").isEmpty() && text("#email-editor").isEmpty());
    panes.flush().join();
    run(() -> {
      panes.close();
      openPanes();
    });
    open(jane);
    run(() -> robot.lookup("#tab-email").<javafx.scene.control.ToggleButton>query().fire());
    await(() -> isThere("#email-subject") && text("#email-subject").equals("Your roof"));
    assertThat(text("#email-editor")).isEqualTo("Is Friday");
  }

  @Test
  void whatIsMissingIsSaidAndNothingCanBeSent() throws Exception {
    mailing = MailReadiness.NO_POSTAL_ADDRESS;
    Lead jane = store(jane());
    open(jane);
    write();
    robot.write("Your roof");
    robot.type(KeyCode.TAB);
    robot.write("Hi");
    await(() -> isShown("#email-missing"));
    assertThat(send().isDisabled()).isTrue();
    picture("email-missing");
    mailing = MailReadiness.READY;
    book.changes.publish(new Change.SettingsChanged());
    await(() -> !isShown("#email-missing") && !send().isDisabled());
  }

  @Test
  void anAnswerNeedsNoSubjectAndALeadWithoutAnAddressGetsNothing() throws Exception {
    Lead jane = jane();
    store(
        jane,
        entry(jane, ActivityKind.EMAIL, clock.instant())
            .direction("in")
            .subject("The roof")
            .body("How much?")
            .build());
    open(jane);
    write();
    robot.write("About 12,000.");
    await(() -> !send().isDisabled());
    assertThat(text("#email-editor")).isEqualTo("About 12,000.");
    run(() -> send().fire());
    await(() -> dispatches(jane).size() == 1);
    assertThat(dispatches(jane).getFirst().subject()).isEqualTo("Re: The roof");
    Lead none = store(LeadBuilder.builder(jane()).emails(List.of()).build());
    open(none);
    await(() -> send().isDisabled());
    await(() -> robot.lookup("Cannot be mailed: no e-mail address").tryQuery().isPresent());
  }

  @Test
  void filesAreListedLeftOutAndGoWithTheMail() throws Exception {
    Lead jane = store(jane());
    Path plan = Files.writeString(folder.resolve("plan of your roof.txt"), "Two rows of panels");
    Path gone = Files.writeString(folder.resolve("gone.txt"), "Soon gone");
    open(jane);
    write();
    robot.write("Your roof");
    robot.type(KeyCode.TAB);
    robot.write("See the plan.");
    drop(plan, gone);
    await(() -> robot.lookup("plan of your roof.txt").tryQuery().isPresent());
    await(() -> !send().isDisabled());
    picture("email-attached");
    Files.delete(gone);
    run(() -> send().fire());
    await(() -> sees("\"gone.txt\" is not there (any more)."));
    assertThat(dispatches(jane)).isEmpty();
    await(() -> text("#email-editor").equals("See the plan."));
    await(() -> isShown("#email-attach-problem") && send().isDisabled());
    run(() -> leaveOut("gone.txt").fire());
    await(() -> !isShown("#email-attach-problem") && !send().isDisabled());
    open(store(LeadBuilder.builder(jane()).firstName("Otto").build()));
    await(() -> robot.lookup("plan of your roof.txt").tryQuery().isEmpty());
    open(jane);
    await(() -> robot.lookup("plan of your roof.txt").tryQuery().isPresent());
    await(() -> !send().isDisabled());
    run(() -> send().fire());
    await(() -> dispatches(jane).size() == 1);
    assertThat(dispatches(jane).getFirst().state()).isEqualTo(DispatchState.QUEUED);
    ActivityId entry = Objects.requireNonNull(dispatches(jane).getFirst().activityId());
    List<Attachment> kept = book.transactions().read(tx -> media.attachments(tx, entry));
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().open()).hasContent("Two rows of panels");
    await(() -> isThere(".media-small"));
    picture("email-attached-entry");
  }

  /** What the toolkit does when files are let go of over the tab. */
  private void drop(Path... files) throws Exception {
    List<File> held = Stream.of(files).map(Path::toFile).toList();
    // A clipboard of the toolkit's own, that only lives while a real pointer drags.
    TKClipboard clipboard =
        (TKClipboard)
            Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (self, method, args) ->
                    switch (method.getName()) {
                      case "hasContent" -> DataFormat.FILES.equals(args[0]);
                      case "getContent" -> held;
                      case "getContentTypes" -> Set.of(DataFormat.FILES);
                      case "getTransferModes" -> Set.of(TransferMode.COPY);
                      default -> null;
                    });
    run(() -> {
      Dragboard board = DragboardHelper.createDragboard(clipboard);
      Node under = robot.lookup("#email-editor").query();
      for (EventType<DragEvent> kind : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
        Event.fireEvent(
            under, new DragEvent(kind, board, 5, 5, 5, 5, TransferMode.COPY, null, under, null));
      }
    });
  }

  private void write() throws Exception {
    run(() -> panes.middle().requestFocus());
    robot.write('e');
    await(() -> isThere("#email-editor"));
    settle();
  }

  private Button leaveOut(String file) {
    return robot
        .lookup(node ->
            node instanceof Button button
                && ("Leave out " + file).equals(button.getAccessibleText()))
        .queryButton();
  }

  private Button send() {
    return robot.lookup("#email-send").queryButton();
  }

  private boolean isThere(String id) {
    return robot.lookup(id).tryQuery().isPresent();
  }

  private boolean isShown(String id) {
    for (Node each = robot.lookup(id).query(); each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private String text(String id) {
    return robot.lookup(id).queryTextInputControl().getText();
  }
}
