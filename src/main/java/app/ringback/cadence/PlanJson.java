package app.ringback.cadence;

import app.ringback.core.BadRowException;
import app.ringback.core.Channel;
import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A version of a cadence as one line of {@code cadences.jsonl}, both ways. */
final class PlanJson {

  private static final List<String> CHANNELS = List.of("call", "text", "email");

  private PlanJson() {}

  static String write(Cadence cadence) {
    Plan plan = cadence.plan();
    ArrayNode steps = Json.mapper().createArrayNode();
    plan.steps().forEach(step -> steps.add(line(step)));
    return Json.write(
        new JsonLine()
            .id("id", cadence.id())
            .id("lineage_id", cadence.lineage())
            .text("name", plan.name())
            .number("version", cadence.version())
            .flag("removed", cadence.removed() ? true : null)
            .node("steps", steps)
            .number("quiet_days", plan.quietDays())
            .number("reengage_days", plan.reengageDays())
            .number("tolerance_minutes", plan.tolerance().toMinutes())
            .build());
  }

  private static ObjectNode line(Step step) {
    JsonLine line =
        new JsonLine()
            .number("day", step.day())
            .text("from", step.from().toString())
            .text("to", step.to().toString())
            .text("channel", step.channel().code())
            .text("template", step.template())
            .flag("automatic", step.automatic());
    if (!step.conditions().isEmpty()) {
      line.texts("conditions", step.conditions().stream().map(StepCondition::code).toList());
    }
    return line.flag("blocking", step.blocking() ? true : null)
        .flag("breakup", step.breakup() ? true : null)
        .build();
  }

  /** The plan a line describes; empty when it describes none this version can follow. */
  static Optional<Plan> read(String json) {
    try {
      JsonRow row = JsonRow.parse(json);
      List<Step> steps = new ArrayList<>();
      for (JsonRow step : row.rows("steps")) {
        steps.add(step(step));
      }
      String name = row.text("name", 256);
      return name.isBlank()
          ? Optional.empty()
          : Optional.of(
              new Plan(
                  name,
                  steps,
                  number(row, "quiet_days", Plan.QUIET_DAYS),
                  number(row, "reengage_days", Plan.REENGAGE_DAYS),
                  Duration.ofMinutes(
                      number(row, "tolerance_minutes", (int) Plan.TOLERANCE.toMinutes()))));
    } catch (BadRowException | DateTimeException e) {
      // Another program's cadence: it is kept and travels on, but nobody is started on it.
      return Optional.empty();
    }
  }

  private static Step step(JsonRow row) {
    Channel channel = Channel.read(row.requiredOneOf("channel", CHANNELS)).orElseThrow();
    Integer day = row.count("day", 1);
    if (day == null) {
      throw JsonRow.missing("day");
    }
    return new Step(
        day,
        time(row, "from", Step.MORNING),
        time(row, "to", Step.EVENING),
        channel,
        row.text("template", 256),
        row.flag("automatic") && channel != Channel.CALL,
        row.texts("conditions", 32).stream()
            .flatMap(code -> StepCondition.read(code).stream())
            .collect(Collectors.toSet()),
        row.flag("blocking"),
        row.flag("breakup"));
  }

  private static LocalTime time(JsonRow row, String name, LocalTime absent) {
    String text = row.text(name, 16);
    return text.isEmpty() ? absent : LocalTime.parse(text);
  }

  private static int number(JsonRow row, String name, int absent) {
    Integer number = row.count(name, 0);
    return number == null ? absent : number;
  }
}
