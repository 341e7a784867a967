package app.ringback.app.cli;

import app.ringback.app.CadenceWork;
import app.ringback.app.Desk;
import app.ringback.cadence.Enrollment;
import app.ringback.cadence.Touch;
import app.ringback.core.JsonLine;
import app.ringback.lead.Lead;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback enroll LEAD CADENCE}, and {@code enroll --stop LEAD}. */
@Command(
    name = "enroll",
    description = "Start a lead on a cadence, or stop the one it is on.",
    footer = {
      "",
      "A running window or agent does its steps, or \"agent --once\" those that are due.",
      "It stops by itself when the lead answers, opts out or is booked."
    })
final class EnrollCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "LEAD",
      description = "An id, a number or an e-mail address.")
  String named = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CADENCE",
      description = "The name of a cadence, such as Default.")
  String cadence = "";

  @Option(names = "--stop", description = "Stop the cadence the lead is on.")
  boolean stop;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  EnrollCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (stop != cadence.isBlank()) {
      throw new UsageException(
          stop
              ? "enroll --stop takes a lead and nothing else."
              : "Say which cadence, such as: enroll " + named + " Default");
    }
    return stop ? stop() : start();
  }

  private int start() {
    Desk desk = context.desk();
    CadenceWork work = desk.followUp().cadences();
    record Started(Lead lead, Enrollment enrollment, Optional<Touch> first) {}
    Started started =
        desk.transactions()
            .write(tx -> {
              Lead lead = desk.finder().find(tx, named);
              Enrollment enrollment =
                  work.enrollments().enroll(tx, lead.id(), cadence, desk.clock().instant());
              return new Started(
                  lead,
                  enrollment,
                  work.enrollments().touches(tx, enrollment.id()).stream().findFirst());
            });
    if (json) {
      context.json(document(started.enrollment()));
    } else {
      context.print(
          started.lead().displayName()
              + " is on the cadence "
              + started.enrollment().name()
              + started
                  .first()
                  .map(touch -> ", the first step is due at " + touch.dueAt() + ".")
                  .orElse("."));
    }
    return ExitCode.DONE;
  }

  private int stop() {
    Desk desk = context.desk();
    record Stopped(Lead lead, boolean was, Optional<Enrollment> latest) {}
    Stopped stopped =
        desk.transactions()
            .write(tx -> {
              Lead lead = desk.finder().find(tx, named);
              var enrollments = desk.followUp().cadences().enrollments();
              boolean was = enrollments.stop(tx, lead.id(), "");
              return new Stopped(lead, was, enrollments.latest(tx, lead.id()));
            });
    if (json) {
      stopped.latest().ifPresent(latest -> context.json(document(latest)));
    } else {
      context.print(
          stopped.lead().displayName()
              + (stopped.was() ? ": the cadence is stopped." : " is on no cadence."));
    }
    return ExitCode.DONE;
  }

  private static JsonNode document(Enrollment enrollment) {
    return new JsonLine()
        .id("id", enrollment.id())
        .id("lead_id", enrollment.lead().value())
        .text("cadence", enrollment.name())
        .text("state", enrollment.state())
        .text("ended_by", enrollment.endedBy())
        .build();
  }
}
