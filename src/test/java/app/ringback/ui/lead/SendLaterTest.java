package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import java.time.Instant;
import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The text tab sends when the rep chose, and says so before and after. */
class SendLaterTest extends PanesWindow {

  private Lead writeTo(Lead lead) throws Exception {
    store(lead);
    open(lead);
    run(() -> keys.fire("compose.text"));
    robot.write("See you then");
    await(() -> chip().startsWith("May send until"));
    return lead;
  }

  private void choose(String begins) throws Exception {
    run(() -> {
      MenuButton menu = (MenuButton) robot.lookup("#text-later").query();
      menu.getOnShowing().handle(null);
      menu.getItems().stream()
          .filter(item -> plain(item.getText()).startsWith(begins))
          .findFirst()
          .ifPresent(MenuItem::fire);
    });
  }

  private Dispatch send(Lead lead) throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    await(() -> !dispatches(lead).isEmpty());
    return dispatches(lead).getLast();
  }

  private static String plain(String text) {
    return text.replace('\u202f', ' ');
  }

  private String chip() {
    return labelled("#guard-answer");
  }

  private String labelled(String id) {
    return plain(((Labeled) robot.lookup(id).query()).getText());
  }

  private String told() throws Exception {
    return onFx(() -> {
      var notice = notices.latestProperty().get();
      return notice == null ? "" : plain(notice.text());
    });
  }

  private void pick(LocalDate day, String time) throws Exception {
    run(() -> {
      robot.lookup("#later-date").queryAs(DatePicker.class).setValue(day);
      robot.lookup("#later-time").queryTextInputControl().setText(time);
    });
  }

  @Test
  void inAnHourItLeavesInAnHourAndCanBeTakenBackIntoTheEditor() throws Exception {
    Lead jane = writeTo(jane());
    choose("In 1 hour");
    await(() -> chip().equals("Leaves 11:00 AM (2:00 PM there)"));
    assertThat(labelled("#text-send")).isEqualTo("Send later");
    size(1280, 800);
    picture("later-chosen-1280");

    Dispatch queued = send(jane);

    assertThat(queued.state()).isEqualTo(DispatchState.QUEUED);
    assertThat(queued.dueAt()).isEqualTo("2026-03-02T19:00:00Z");
    await(() -> told().equals("The text leaves 11:00 AM"));
    await(() -> sees("leaves 11:00\u202fAM (2:00\u202fPM there)") && sees("Take it back"));
    assertThat(labelled("#text-send")).isEqualTo("Send");
    run(notices::undo);
    await(() -> dispatches(jane).getFirst().state() == DispatchState.CANCELED);
    await(() ->
        robot.lookup("#text-editor").queryTextInputControl().getText().equals("See you then"));
  }

  @Test
  void tomorrowAtNineIsNineInEveryPlaceTheLeadMayBe() throws Exception {
    Lead jane = writeTo(jane());
    choose("Tomorrow 9 AM, their time");
    await(() -> chip().startsWith("Leaves Tuesday 9:00 AM (12:00 PM there)"));
    choose("At once");
    await(() -> chip().startsWith("May send until"));
    choose("Tomorrow 9 AM, their time");
    await(() -> chip().startsWith("Leaves Tuesday"));

    assertThat(send(jane).dueAt()).isEqualTo("2026-03-03T17:00:00Z");
  }

  @Test
  void aTimeOutsideTheHoursIsHeldAndTheChipSaysUntilWhenAndWhy() throws Exception {
    Lead lead =
        writeTo(LeadBuilder.builder(jane()).region("WA").timeZone("America/Los_Angeles").build());
    choose("At a date and time");
    pick(LocalDate.of(2026, 3, 4), "9:30 pm");
    await(() -> chip().equals("Held until Thursday 8:00 AM: Washington, RCW 80.36.390"));
    size(1024, 640);
    picture("later-held-1024");

    Dispatch held = send(lead);

    assertThat(held.state()).isEqualTo(DispatchState.HELD);
    assertThat(held.dueAt()).isEqualTo("2026-03-05T16:00:00Z");
    await(() -> told().startsWith("The text is held until Thursday 8:00 AM"));
  }

  @Test
  void whatIsNoTimeToSendAtKeepsTheTextHere() throws Exception {
    Lead jane = writeTo(jane());
    choose("At a date and time");
    for (String[] wrong :
        new String[][] {
          {"2026-03-02", "9:59 AM", "This time has passed."},
          {"2026-03-03", "soon", "Type a time like 9:30 AM or 14:30."},
          {"2026-03-03", "25:00", "Type a time like 9:30 AM or 14:30."},
          {"2027-03-03", "9 AM", "This is more than a year away."}
        }) {
      pick(LocalDate.parse(wrong[0]), wrong[1]);
      assertThat(labelled("#later-note")).isEqualTo(wrong[2]);
      robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
      settle();
    }
    size(1024, 640);
    picture("later-wrong-1024");
    assertThat(dispatches(jane)).isEmpty();
    pick(LocalDate.of(2026, 3, 3), "14:30");
    await(() -> chip().equals("Leaves Tuesday 2:30 PM (5:30 PM there)"));
    assertThat(send(jane).dueAt()).isEqualTo(Instant.parse("2026-03-03T22:30:00Z"));
  }

  @Test
  void aTimeChosenForOneLeadIsNoneForTheNextWhoseDraftStays() throws Exception {
    Lead jane = writeTo(jane());
    choose("In 1 hour");
    await(() -> chip().startsWith("Leaves"));

    open(store(LeadBuilder.builder(jane()).firstName("Ana").build()));

    await(() -> chip().startsWith("May send until"));
    assertThat(labelled("#text-send")).isEqualTo("Send");
    open(jane);
    await(() ->
        robot.lookup("#text-editor").queryTextInputControl().getText().equals("See you then"));
    assertThat(dispatches(jane)).isEmpty();
  }
}
