package app.ringback.ui.timeline;

import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.call.CallOutcome;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.CallEntryStore;
import app.ringback.timeline.MailEvent;
import app.ringback.timeline.MailExtras;
import app.ringback.timeline.StepExtras;
import app.ringback.ui.Icon;
import app.ringback.ui.UiTexts;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry of a timeline says, in plain words. */
final class EntryWords {

  private final UiTexts texts;
  private final Times times;

  EntryWords(UiTexts texts, Times times) {
    this.texts = texts;
    this.times = times;
  }

  Icon icon(Activity activity) {
    return switch (activity.kind()) {
      case CALL -> Icon.CALL;
      case TEXT -> Icon.TEXT;
      case EMAIL -> Icon.EMAIL;
      case NOTE -> Icon.NOTE;
      case STAGE -> Icon.STAGE;
      case SYSTEM -> Icon.SYSTEM;
    };
  }

  /** What happened, in one line. */
  String title(Activity activity, Lead lead) {
    return switch (activity.kind()) {
      case CALL -> call(activity, lead);
      case TEXT -> texts.get("entry.text." + way(activity), called(lead));
      case EMAIL -> mail(activity, lead);
      case NOTE ->
          activity.owner().isEmpty()
              ? texts.get("entry.note")
              : texts.get("entry.note.by", activity.owner());
      case STAGE -> stage(activity);
      case SYSTEM -> system(activity, lead);
    };
  }

  /** Where an outbound entry stands, and what came with a mail; empty for anything else. */
  String state(Activity activity, @Nullable Dispatch dispatch, Lead lead) {
    return Stream.of(standing(activity, dispatch, lead), beside(activity))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String standing(Activity activity, @Nullable Dispatch dispatch, Lead lead) {
    if (activity.kind() == ActivityKind.CALL && (dispatch == null || hasLeft(dispatch))) {
      return outcome(activity);
    }
    if (!activity.direction().equals("out") || activity.status().isEmpty()) {
      return "";
    }
    if (dispatch == null) {
      return texts.get("state." + activity.status());
    }
    return switch (dispatch.state()) {
      case HELD ->
          dispatch.waitsForConfirmation()
              ? texts.get(
                  dispatch.rule().equals(Dispatch.FILTERED)
                      ? "state.held.filtered"
                      : "state.held.moved")
              : texts.get(
                  "state.held.until", times.inBoth(dispatch.dueAt(), lead), dispatch.rule());
      case QUEUED -> queued(dispatch, lead);
      case FAILED -> because("state.failed", dispatch.errorMessage());
      case REFUSED -> because("state.refused", dispatch.rule());
      case CANCELED -> because("state.canceled", dispatch.rule());
      case UNKNOWN ->
          texts.get(dispatch.isTheUsers() ? "state.unknown.yours" : "state.unknown.asking");
      case SENDING, SENT, DELIVERED -> texts.get("state." + dispatch.state().code());
    };
  }

  /** The sign of a state: never only a colour. */
  @Nullable Icon stateIcon(String status) {
    return switch (status) {
      case "queued" -> Icon.CLOCK;
      case "held" -> Icon.LEGAL;
      case "sending" -> Icon.SEND;
      case "sent" -> Icon.DONE;
      case "delivered" -> Icon.DELIVERED;
      case "failed", "refused" -> Icon.PROBLEM;
      case "unknown" -> Icon.UNKNOWN;
      case "canceled" -> Icon.CLOSE;
      default -> null;
    };
  }

  private String because(String key, String reason) {
    return reason.isEmpty() ? texts.get(key) : texts.get(key + ".because", reason);
  }

  private String queued(Dispatch dispatch, Lead lead) {
    if (!dispatch.errorMessage().isEmpty()) {
      return texts.get("state.queued.because", dispatch.errorMessage());
    }
    boolean later = times.isLater(dispatch.dueAt());
    if (!later && dispatch.channel() == Channel.CALL) {
      return texts.get("state.call.queued");
    }
    return later
        ? texts.get("state.queued.later", times.inBoth(dispatch.dueAt(), lead))
        : texts.get("state.queued");
  }

  private String mail(Activity activity, Lead lead) {
    String who = called(lead);
    return MailEvent.read(activity.event())
        .filter(event -> activity.direction().equals("in"))
        .map(event -> {
          Optional<LocalDate> back = MailExtras.returnsOn(activity);
          return event == MailEvent.AUTO_REPLY && back.isPresent()
              ? texts.get("entry.email.away", who, times.day(back.get()))
              : texts.get("entry.email." + event.code(), who);
        })
        .orElseGet(() -> texts.get("entry.email." + way(activity), who));
  }

  /** What came with a mail and stays in the mailbox; empty when nothing does. */
  private String beside(Activity activity) {
    List<String> parts = new ArrayList<>();
    List<String> attached = MailExtras.attachments(activity);
    if (!attached.isEmpty()) {
      boolean isOut = activity.direction().equals("out");
      String key = isOut ? "entry.email.attached.out" : "entry.email.attached";
      parts.add(texts.get(key, attached.size(), String.join(", ", attached)));
    }
    long whole = MailExtras.wholeBytes(activity);
    if (whole > 0) {
      parts.add(texts.get("entry.email.cut", Math.max(1, whole / 1_000_000)));
    }
    return String.join(" ", parts);
  }

  private String call(Activity activity, Lead lead) {
    String who = called(lead);
    Double seconds = activity.seconds();
    String length = seconds == null ? "" : length(seconds);
    String how =
        switch (activity.answeredBy()) {
          case "human" -> "answered";
          case "machine" -> "voicemail";
          case "none" -> "no_answer";
          default -> "plain";
        };
    String key = "entry.call." + way(activity) + "." + how;
    return length.isEmpty()
        ? texts.get(key, who)
        : texts.get("entry.call.length", texts.get(key, who), length);
  }

  private static boolean hasLeft(Dispatch dispatch) {
    return switch (dispatch.state()) {
      case SENDING, SENT, DELIVERED -> true;
      case QUEUED, HELD, UNKNOWN, FAILED, CANCELED, REFUSED -> false;
    };
  }

  /** How a call went by the rep's word, and how long the lead spoke. */
  private String outcome(Activity activity) {
    JsonNode word = activity.extra().get(CallEntryStore.OUTCOME);
    Double talked = activity.leadTalkSeconds();
    return Stream.of(
            word == null
                ? ""
                : CallOutcome.read(word.asText())
                    .map(outcome -> texts.get("outcome." + outcome.code()))
                    .orElse(""),
            talked == null ? "" : texts.get("entry.call.talked", length(talked)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String length(double seconds) {
    Duration duration = Duration.ofSeconds(Math.round(seconds));
    return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }

  private String stage(Activity activity) {
    String to = stageName(activity.to());
    return activity.from().isEmpty()
        ? texts.get("entry.stage.to", to)
        : texts.get("entry.stage", stageName(activity.from()), to);
  }

  private String stageName(String code) {
    return app.ringback.lead.Stage.read(code)
        .map(stage -> texts.get("stage." + stage.code()))
        .orElse(code);
  }

  private String system(Activity activity, Lead lead) {
    return switch (activity.event()) {
      case "arrival" ->
          lead.source().isEmpty()
              ? texts.get("entry.arrival")
              : texts.get("entry.arrival.from", lead.source());
      case "resend" -> texts.get("entry.resend");
      case "merge" -> texts.get("entry.merge");
      case "unmerge" -> texts.get("entry.unmerge");
      case "opt_out" -> texts.get("entry.opt_out");
      case "next_step", "next_step_end" -> step(activity);
      case "rule" -> texts.get("entry.rule", activity.subject());
      case "not_texted" -> texts.get("entry.not_texted", activity.subject());
      default -> activity.subject().isEmpty() ? texts.get("entry.system") : activity.subject();
    };
  }

  private String step(Activity entry) {
    return StepExtras.dueAt(entry)
        .map(due ->
            texts.get(
                "entry.step." + StepExtras.outcome(entry),
                texts.get("step.kind." + StepExtras.kind(entry)),
                times.thisWeek(due)))
        .orElseGet(() -> texts.get("entry.system"));
  }

  private static String way(Activity activity) {
    return activity.direction().equals("in") ? "in" : "out";
  }

  private String called(Lead lead) {
    return app.ringback.core.Texts.firstOf(
        lead.firstName(), lead.displayName(), texts.get("lead.unnamed"));
  }
}
