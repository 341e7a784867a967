package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.outbox.Dispatch;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Picking a template, what it says to the open lead, and that nothing leaves with a hole in it. */
class TemplatesInComposeTest extends PanesWindow {

  private static final String FIRST =
      "Hi Jane, Sam Rivera from Bright Roofs here. Thanks for asking about Solar, 6 kW!";

  private String text(String id) {
    return switch (robot.lookup(id).<Node>query()) {
      case TextInputControl input -> input.getText();
      case Labeled label -> label.getText();
      default -> "";
    };
  }

  private boolean isShown(String id) {
    return robot.lookup(id).queryAll().stream().anyMatch(TemplatesInComposeTest::isShown);
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private boolean canSend(String channel) {
    return !robot.lookup("#" + channel + "-send").query().isDisabled();
  }

  private void openTab(Lead lead, String tab) throws Exception {
    open(lead);
    run(() -> keys.fire("compose." + tab));
  }

  /** By keyboard: opens the list, types what is looked for, takes the first. */
  private void pick(String channel, String name) throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
    String list = "#" + channel + "-templates";
    await(() -> isShown(list + "-filter") && !listed(list).isEmpty());
    robot.write(name);
    await(() -> listed(list).size() == 1);
    robot.type(KeyCode.ENTER);
    await(() -> !isShown(list));
  }

  private java.util.List<?> listed(String list) {
    return robot.lookup(list).<ListView<?>>query().getItems();
  }

  private void send() {
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
  }

  @Test
  void aTextIsPickedByTypingSeenBeforeAndSentWithItsMarks() throws Exception {
    Lead jane = store(jane());
    openTab(jane, "text");
    robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
    await(() -> listed("#text-templates").size() > 10);
    robot.write("first cont");
    await(() -> listed("#text-templates").size() == 1);
    await(() -> text("#text-templates-preview").startsWith(FIRST));
    picture("compose-template-pick");
    size(1024, 640);
    picture("compose-template-pick-1024");
    robot.type(KeyCode.ENTER);
    await(() -> text("#text-editor").startsWith(FIRST));
    assertThat(text("#text-template")).isEqualTo("First contact text");
    await(() -> canSend("text"));
    picture("compose-template-picked-1024");
    robot.press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
    robot.write(" Best, Sam");
    send();
    await(() -> dispatches(jane).size() == 1);
    Dispatch sent = dispatches(jane).getFirst();
    assertThat(sent.body()).startsWith(FIRST).contains(" Best, Sam");
    assertThat(sent.template()).isEqualTo("First contact text");
    assertThat(sent.purpose()).isEqualTo("first");
    assertThat(sent.approach()).isEqualTo("value_led");
    assertThat(sent.personalised()).isTrue();
    assertThat(text("#text-template")).isEqualTo("Template");
  }

  @Test
  void nothingIsSentWhileSomethingIsMissingAndItIsFilledWhenItBecomesKnown() throws Exception {
    templates.add("Branche", Channel.TEXT, "", "Hi {first_name}, how is {industry}?");
    Lead jane = store(jane());
    openTab(jane, "text");
    pick("text", "branche");
    await(() -> text("#text-editor").equals("Hi Jane, how is {industry?}?"));
    assertThat(text("#text-holes")).isEqualTo("Still to be filled in: {industry?}");
    size(1024, 640);
    picture("compose-template-missing-1024");
    send();
    settle();
    assertThat(canSend("text")).isFalse();
    assertThat(dispatches(jane)).isEmpty();
    book.transactions()
        .run(tx ->
            book.leads.update(
                tx, LeadBuilder.builder(jane).industry("the bakery").build(), clock.instant()));
    await(() -> text("#text-editor").equals("Hi Jane, how is the bakery?"));
    await(() -> canSend("text") && !isShown("#text-holes"));
    send();
    await(() -> dispatches(jane).size() == 1);
    assertThat(dispatches(jane).getFirst().personalised()).isTrue();
  }

  @Test
  void aFieldTypedByHandIsAHoleUntilItIsFilledIn() throws Exception {
    Lead jane = store(jane());
    openTab(jane, "text");
    robot.write("Hi {first_name}, about {industry} :-}");
    await(() -> text("#text-holes").endsWith("(2): {first_name}, {industry}"));
    assertThat(canSend("text")).isFalse();
    run(() -> robot.lookup("#text-holes-fill").queryButton().fire());
    await(() -> text("#text-editor").equals("Hi Jane, about {industry?} :-}"));
    run(() -> robot.lookup("#text-holes-go").queryButton().fire());
    robot.write("your roof");
    await(() -> text("#text-editor").equals("Hi Jane, about your roof :-}"));
    await(() -> canSend("text"));
  }

  @Test
  void whatAPersonWroteCanBeHadBack() throws Exception {
    Lead jane = store(jane());
    openTab(jane, "text");
    robot.write("My own words");
    pick("text", "first cont");
    await(() -> text("#text-editor").startsWith(FIRST));
    run(notices::undo);
    assertThat(text("#text-editor")).isEqualTo("My own words");
    assertThat(text("#text-template")).isEqualTo("Template");
  }

  @Test
  void theTemplateStaysWithTheDraftOfItsLeadOverARestart() throws Exception {
    Lead jane = store(jane());
    Lead marco = store(LeadBuilder.builder(jane()).firstName("Marco").build());
    openTab(jane, "text");
    pick("text", "first cont");
    await(() -> text("#text-editor").startsWith(FIRST));
    run(() -> approach().getSelectionModel().select(2));
    run(() -> approach().fireEvent(new javafx.event.ActionEvent()));
    openTab(marco, "text");
    assertThat(text("#text-editor")).isEmpty();
    assertThat(text("#text-template")).isEqualTo("Template");
    onFx(() -> panes.flush()).get(10, java.util.concurrent.TimeUnit.SECONDS);
    run(() -> panes.close());
    run(this::openPanes);
    openTab(jane, "text");
    await(() -> text("#text-template").equals("First contact text"));
    assertThat(approach().getSelectionModel().getSelectedIndex()).isEqualTo(2);
    await(() -> canSend("text"));
    run(() -> robot.lookup("#text-send").queryButton().fire());
    await(() -> dispatches(jane).size() == 1);
    Dispatch sent = dispatches(jane).getFirst();
    assertThat(sent.template()).isEqualTo("First contact text");
    assertThat(sent.approach()).isEqualTo(Approach.PITCH_FIRST.code());
    assertThat(sent.personalised()).isTrue();
  }

  private ComboBox<?> approach() {
    return robot.lookup("#text-approach").query();
  }

  @Test
  void anEmailGetsItsSubjectAndIsRefusedWhileThatHasAHole() throws Exception {
    templates.add("Mine", Channel.EMAIL, "For {industry}", "Hi {first_name},\nplease read this.");
    Lead jane = store(jane());
    openTab(jane, "email");
    pick("email", "mine");
    await(() -> text("#email-subject").equals("For {industry?}"));
    assertThat(text("#email-editor")).isEqualTo("Hi Jane,\nplease read this.");
    assertThat(canSend("email")).isFalse();
    size(1024, 640);
    picture("compose-template-email-1024");
    run(() -> robot.lookup("#email-holes-go").queryButton().fire());
    robot.write("bakers");
    await(() -> text("#email-subject").equals("For bakers") && canSend("email"));
    send();
    await(() -> dispatches(jane).size() == 1);
    assertThat(dispatches(jane).getFirst().template()).isEqualTo("Mine");
    assertThat(dispatches(jane).getFirst().personalised()).isFalse();
  }

  @Test
  void aScriptIsReadBesideTheNotesAndTheCallIsMarkedWithIt() throws Exception {
    Lead jane = store(jane());
    openTab(jane, "call");
    pick("call", "day 4 voicemail");
    await(() -> text("#call-script").startsWith("Hi Jane, Sam Rivera from Bright Roofs here"));
    size(1024, 640);
    picture("compose-template-script-1024");
    await(() -> !robot.lookup("#call-start").query().isDisabled());
    run(() -> robot.lookup("#call-start").queryButton().fire());
    await(() -> dispatches(jane).size() == 1);
    assertThat(dispatches(jane).getFirst().template()).isEqualTo("Day 4 voicemail");
    assertThat(dispatches(jane).getFirst().purpose()).isEqualTo("follow_up");
  }
}
