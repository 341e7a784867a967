package app.ringback.ui.nextstep;

import app.ringback.nextstep.Clash;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.NextStepKind;
import app.ringback.nextstep.Outcome;
import app.ringback.nextstep.Rsvp;
import app.ringback.nextstep.When;
import app.ringback.ui.Icon;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said about next steps. */
final class StepWords {

  private final UiTexts texts;
  private final Times times;

  StepWords(UiTexts texts, Times times) {
    this.texts = texts;
    this.times = times;
  }

  String kind(NextStepKind kind) {
    return texts.get("step.kind." + kind.code());
  }

  static Icon icon(NextStepKind kind) {
    return switch (kind) {
      case CALLBACK -> Icon.CALL;
      case APPOINTMENT -> Icon.APPOINTMENT;
      case SEND -> Icon.EMAIL;
      case OTHER -> Icon.NEXT_STEP;
    };
  }

  /** What was understood of a time, by both clocks. */
  String understood(When.At at, @Nullable ZoneId theirs) {
    String when = times.inBoth(at.instant(), theirs);
    return switch (at.shift()) {
      case NONE -> when;
      case SKIPPED -> texts.get("step.skipped", when);
      case TWICE -> texts.get("step.twice", when);
    };
  }

  /** An open step on one line. */
  String step(NextStep step, @Nullable ZoneId theirs, boolean overdue) {
    List<String> parts = new ArrayList<>();
    String when = times.inBoth(step.dueAt(), theirs);
    parts.add(texts.get(overdue ? "step.line.overdue" : "step.line", kind(step.kind()), when));
    parts.add(step.place());
    parts.add(step.note().lines().findFirst().orElse(""));
    parts.add(answer(step));
    return String.join(" · ", parts.stream().filter(part -> !part.isBlank()).toList());
  }

  private String answer(NextStep step) {
    Rsvp rsvp = step.rsvp();
    if (rsvp != null) {
      return texts.get("step.rsvp." + rsvp.code());
    }
    return step.invited().isEmpty() ? "" : texts.get("step.rsvp.none");
  }

  /** What speaks against a time, one sentence a line; empty when nothing does. */
  String clash(Clash clash) {
    List<String> lines = new ArrayList<>();
    for (Clash.Other other : clash.with()) {
      lines.add(
          texts.get(
              "step.clash.with",
              other.who(),
              times.thisWeek(other.from()),
              times.time(other.to())));
    }
    if (clash.outsideHours()) {
      lines.add(texts.get("step.clash.hours"));
    }
    return String.join("\n", lines);
  }

  String set(NextStep step) {
    return texts.get("step.told.set", kind(step.kind()), times.thisWeek(step.dueAt()));
  }

  String moved(NextStep step) {
    return texts.get("step.told.moved", kind(step.kind()), times.thisWeek(step.dueAt()));
  }

  String ended(NextStep step) {
    return texts.get("step.told." + step.outcome().code(), kind(step.kind()));
  }

  String action(Outcome outcome) {
    return texts.get("step.do." + outcome.name().toLowerCase(Locale.ROOT));
  }
}
