package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.app.StepWork;
import app.ringback.core.JsonLine;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.nextstep.Clash;
import app.ringback.nextstep.NewNextStep;
import app.ringback.nextstep.NewNextStepBuilder;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.NextStepKind;
import app.ringback.nextstep.StepChange;
import app.ringback.nextstep.When;
import app.ringback.outbox.Dispatch;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback next LEAD WHEN}: sets a next step, its time in plain English. */
@Command(
    name = "next",
    description =
        "Set a lead's next step; an appointment also books the lead and invites by e-mail.",
    footer = {
      "",
      "WHEN is read by your clock: \"fri 2pm\", \"tomorrow 9\", \"in 2 hours\", \"3/14 10:30\",",
      "\"next tue morning\", \"end of month\"; \"fri 2pm their time\" by the lead's.",
      "Ends with 2 when it cannot be told what is meant, or when that is past."
    })
final class NextCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "LEAD",
      description = "An id, a phone number or an e-mail address.")
  String named = "";

  @Parameters(index = "1", paramLabel = "WHEN", description = "Such as \"fri 2pm\".")
  String when = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "callback (when not said), appointment, send or other.")
  String kind = "callback";

  @Option(names = "--note", paramLabel = "T", description = "What exactly, for yourself.")
  String note = "";

  @Option(
      names = "--remind",
      paramLabel = "MINUTES",
      description = "Remind this many minutes ahead.")
  @Nullable Integer remind;

  @Option(names = "--no-invite", description = "Send no invitation to an appointment.")
  boolean noInvite;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  NextCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    NextStepKind wanted =
        NextStepKind.read(kind)
            .orElseThrow(
                () -> new UsageException("--kind is callback, appointment, send or other."));
    Integer ahead = remind;
    if (ahead != null && (ahead < 1 || ahead > 10_080)) {
      throw new UsageException("--remind is a number of minutes up to a week.");
    }
    Desk desk = context.desk();
    StepWork work = desk.followUp().steps();
    Lead lead = desk.transactions().read(tx -> desk.finder().find(tx, named));
    Instant due = due(desk, work, lead);
    NewNextStep step =
        NewNextStepBuilder.builder(NewNextStep.of(lead.id(), wanted, due))
            .remind(ahead == null ? null : Duration.ofMinutes(ahead))
            .note(note)
            .invite(!noInvite)
            .build();
    Instant end = wanted == NextStepKind.APPOINTMENT ? due.plus(NextStep.USUAL_LENGTH) : due;
    Clash clash = work.clash(due, end, null);
    StepChange set = desk.transactions().write(tx -> work.steps().set(tx, step));
    print(desk, set, clash);
    return ExitCode.DONE;
  }

  private Instant due(Desk desk, StepWork work, Lead lead) {
    ZoneId mine = desk.settings().get().rep().timeZone();
    return switch (work.whenReader().read(when, desk.clock().instant(), mine, theirs(lead, mine))) {
      case When.At at -> at.instant();
      case When.Unclear unclear -> throw new UsageException(unclear.why());
    };
  }

  private static ZoneId theirs(Lead lead, ZoneId mine) {
    try {
      return lead.timeZone().isBlank() ? mine : ZoneId.of(lead.timeZone());
    } catch (DateTimeException e) {
      return mine;
    }
  }

  private void print(Desk desk, StepChange set, Clash clash) {
    NextStep step = set.step();
    Dispatch invitation = set.message();
    if (json) {
      JsonLine line =
          new JsonLine()
              .id("next_step_id", step.id().value())
              .id("lead_id", step.leadId().value())
              .text("kind", step.kind().code())
              .instant("set_at", step.setAt())
              .instant("due_at", step.dueAt())
              .instant("remind_at", step.remindAt())
              .text("note", step.note())
              .text("outcome", step.outcome().code())
              .text("stage", stage(desk, step.leadId()))
              .text("invited", step.invited())
              .flag("outside_working_hours", clash.outsideHours())
              .number("clashes", clash.with().size());
      context.json(
          (invitation == null ? line : line.node("invitation", DispatchDocument.of(invitation)))
              .build());
      return;
    }
    ZoneId zone = desk.settings().get().rep().timeZone();
    context.print(
        step.kind().code()
            + " "
            + new When.At(step.dueAt(), zone, When.Shift.NONE).text()
            + " "
            + zone
            + "  ("
            + step.id().text()
            + ")");
    clash.with().forEach(other -> context.print("At the same time: " + other.who() + "."));
    if (clash.outsideHours()) {
      context.print("This is outside your working hours.");
    }
    if (invitation != null) {
      context.print("Invitation: " + DispatchDocument.line(invitation));
    }
  }

  private static String stage(Desk desk, LeadId lead) {
    return Objects.requireNonNull(
        desk.transactions()
            .read(tx -> desk.leads().find(tx, lead))
            .map(stored -> stored.stage().code())
            .orElse(""));
  }
}
