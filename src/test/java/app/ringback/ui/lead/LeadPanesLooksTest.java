package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import app.ringback.testing.ui.FxWatchdog;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.Test;

class LeadPanesLooksTest extends PanesWindow {

  private static final String LOREM =
      "Thanks for asking about the panels. I had a look at your roof on the map and the south side"
          + " looks good; with the numbers you gave, the pay-back is about seven years. ";

  @Test
  void aBusyLeadLooksWellInBothSizes() throws Exception {
    Lead jane = jane();
    Instant now = clock.instant();
    store(
        jane,
        entry(jane, ActivityKind.SYSTEM, now.minus(Duration.ofDays(2)))
            .event("arrival")
            .raw(book.ids.raw())
            .build(),
        out(jane, ActivityKind.TEXT, now.minus(Duration.ofDays(2)).plusSeconds(90), "delivered")
            .body("Hi Jane, Sam from Bright Roofs. Saw you asked about 6 kW.")
            .build(),
        entry(jane, ActivityKind.CALL, now.minus(Duration.ofDays(1)))
            .direction("out")
            .status("sent")
            .answeredBy("none")
            .seconds(18.0)
            .build(),
        entry(jane, ActivityKind.STAGE, now.minus(Duration.ofDays(1)).plusSeconds(60))
            .from("new")
            .to("working")
            .build(),
        out(jane, ActivityKind.EMAIL, now.minus(Duration.ofHours(20)), "sent")
            .subject("Your roof, with numbers")
            .body(LOREM.repeat(12))
            .build(),
        entry(jane, ActivityKind.NOTE, now.minus(Duration.ofHours(3)))
            .owner("Sam Rivera")
            .body("Prefers evenings. Husband decides, too.")
            .build(),
        out(jane, ActivityKind.TEXT, now.minus(Duration.ofHours(2)), "failed")
            .body("Does Thursday at six work?")
            .build(),
        entry(jane, ActivityKind.TEXT, now.minus(Duration.ofMinutes(4)))
            .direction("in")
            .body("Thursday is fine, but please call my cell, not the house.")
            .build());
    open(jane);
    size(1280, 800);
    picture("panes-busy-1280");
    run(() -> keys.fire("lead.edit"));
    picture("panes-fields-1280");
    size(1024, 640);
    picture("panes-fields-1024");
    run(() -> ((javafx.scene.control.ToggleButton) robot.lookup("#details").query()).fire());
    picture("panes-busy-1024");
    assertThat(isAtNewest()).isTrue();
    assertNothingIsCut(1024);
  }

  @Test
  void longNamesAndTextsStayInside() throws Exception {
    Lead lead =
        LeadBuilder.builder(jane())
            .firstName("Wolfeschlegelsteinhausenbergerdorff-Montgomery")
            .lastName("Featherstonehaugh-Cholmondeley of the Upper Marches")
            .company("The Very Long Company Name of Incorporated Associates & Sons Ltd.")
            .interest("Solar, 6 kW, with storage, a car charger and a new roof. ".repeat(4))
            .reason(LOREM.repeat(3))
            .custom(Map.of("Preferred day of the week for visits", LOREM))
            .phones(
                List.of(
                    LeadPhone.of(new Phone("+12065550160"), "mobile"),
                    LeadPhone.of(new Phone("+442079460000"), "office in London"),
                    LeadPhone.bad("call the front desk", "")))
            .emails(
                List.of(
                    new LeadEmail("a.very.long.address.indeed@subdomain.example.com", "", true, ""),
                    LeadEmail.bad("jane@@example", "")))
            .flags(List.of(LeadFlag.BAD_PHONE.code(), LeadFlag.MAY_BE_SAME.code()))
            .needsLook(true)
            .build();
    store(
        lead,
        out(lead, ActivityKind.TEXT, clock.instant(), "delivered")
            .body("Averyveryverylongwordwithoutanybreakatall".repeat(6))
            .build(),
        entry(lead, ActivityKind.EMAIL, clock.instant().plusSeconds(1))
            .direction("in")
            .subject("Re: Re: Re: " + LOREM)
            .body("line\n".repeat(40))
            .build());
    open(lead);
    size(1280, 800);
    picture("panes-long-1280");
    size(1024, 640);
    picture("panes-long-1024");
    run(() -> keys.fire("lead.edit"));
    picture("panes-long-fields-1024");
    assertNothingIsCut(1024);
  }

  @Test
  void anEmptyLeadSaysWhatToDoNext() throws Exception {
    size(1280, 800);
    picture("panes-none-1280");
    Lead nobody = store(Lead.blank(book.ids.lead(), clock.instant()));
    open(nobody);
    picture("panes-empty-1280");
    assertThat(
            robot
                .lookup("Nothing has happened yet. Write the first text with T, or a note with N.")
                .tryQuery())
        .isPresent();
  }

  @Test
  void aThousandEntriesOpenAtTheNewestWithFewCells() throws Exception {
    size(1280, 800);
    Lead first = thousand();
    Lead second = thousand();
    open(first);
    try (FxWatchdog _ = new FxWatchdog()) {
      open(second);
    }
    picture("panes-thousand-1280");
    ListView<?> list = robot.lookup("#timeline").query();
    VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
    assertThat(list.getItems()).hasSizeGreaterThan(1_000);
    assertThat(flow.getLastVisibleCell().getIndex()).isEqualTo(list.getItems().size() - 1);
    assertThat(list.lookupAll(".timeline-cell")).hasSizeLessThan(60);
  }

  @Test
  void aReaderKeepsThePlaceWhenSomethingNewArrivesBelow() throws Exception {
    Lead lead = thousand();
    open(lead);
    ListView<?> list = robot.lookup("#timeline").query();
    run(() -> list.scrollTo(100));
    VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
    int before = flow.getFirstVisibleCell().getIndex();
    int rows = list.getItems().size();
    Activity reply =
        entry(lead, ActivityKind.TEXT, clock.instant()).direction("in").body("And?").build();
    book.transactions().run(tx -> book.timelines.append(tx, reply, clock.instant()));
    await(() -> list.getItems().size() > rows);
    assertThat(flow.getFirstVisibleCell().getIndex()).isEqualTo(before);
    assertThat(robot.lookup("Newer below").query().isVisible()).isTrue();
    run(() -> robot.lookup("Newer below").queryButton().fire());
    assertThat(flow.getLastVisibleCell().getIndex()).isEqualTo(list.getItems().size() - 1);
  }

  private Lead thousand() {
    Lead lead = jane();
    Activity[] activities = new Activity[1000];
    for (int i = 0; i < activities.length; i++) {
      Instant at = clock.instant().minus(Duration.ofHours(1000 - i));
      activities[i] =
          switch (i % 4) {
            case 0 -> out(lead, ActivityKind.TEXT, at, "delivered").body("Text " + i).build();
            case 1 -> entry(lead, ActivityKind.TEXT, at).direction("in").body(LOREM + i).build();
            case 2 -> entry(lead, ActivityKind.NOTE, at).body("Note " + i).build();
            default ->
                out(lead, ActivityKind.EMAIL, at, "sent")
                    .subject("Mail " + i)
                    .body(LOREM.repeat(6))
                    .build();
          };
    }
    return store(lead, activities);
  }

  private app.ringback.timeline.ActivityBuilder out(
      Lead lead, ActivityKind kind, Instant at, String status) {
    return entry(lead, kind, at).direction("out").status(status);
  }

  private void assertNothingIsCut(double width) {
    assertThat(
            Arrays.asList(
                robot.lookup("#text-send").query().localToScene(0, 0).getX() < width,
                edge("#lead-more") <= edge("#timeline"),
                edge("#details") <= edge("#timeline")))
        .containsOnly(true);
  }

  private boolean isAtNewest() {
    ListView<?> list = robot.lookup("#timeline").query();
    VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
    return flow.getLastVisibleCell().getIndex() == list.getItems().size() - 1;
  }

  private double edge(String id) {
    Node node = robot.lookup(id).query();
    return node.localToScene(node.getBoundsInLocal()).getMaxX();
  }
}
