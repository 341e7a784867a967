package app.ringback.ui.sources;

import app.ringback.intake.SourceState;
import app.ringback.intake.webhook.WebhookRequest;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.time.Instant;

/** What is told about sources. */
public final class SourceWords {

  private final UiTexts texts;
  private final Times times;

  public SourceWords(UiTexts texts, Times times) {
    this.texts = texts;
    this.times = times;
  }

  String kind(SourceLine line) {
    return texts.get("sources.kind." + (line.kind().isEmpty() ? "none" : line.kind()));
  }

  /** Kind, how many leads, and when the last came. */
  String second(SourceLine line) {
    SourceState state = line.state();
    Instant last = state.lastLeadAt();
    String leads =
        last == null
            ? texts.get("sources.no-lead")
            : texts.get("sources.leads", state.leads(), times.soon(last));
    return texts.get("sources.line", kind(line), leads);
  }

  /** How the source does, whole. */
  String state(SourceLine line) {
    SourceState state = line.state();
    if (line.isPaused()) {
      return texts.get("sources.state.paused");
    }
    Instant look = state.lastLook();
    return look == null
        ? second(line)
        : texts.get("sources.state.looked", second(line), times.soon(look));
  }

  /** The last error with its time; empty while it works. */
  String error(SourceLine line) {
    SourceState state = line.state();
    Instant at = state.errorAt();
    return state.error().isEmpty() || at == null
        ? state.error()
        : texts.get("sources.error", times.soon(at), state.error());
  }

  String request(WebhookRequest request) {
    String what =
        request.result().isEmpty()
            ? request.error()
            : texts.get("sources.webhook.result." + request.result());
    return texts.get(
        "sources.webhook.request",
        times.soon(request.at()),
        Integer.toString(request.status()),
        request.source(),
        what);
  }
}
