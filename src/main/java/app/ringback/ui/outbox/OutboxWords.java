package app.ringback.ui.outbox;

import app.ringback.compliance.Decision;
import app.ringback.core.PhoneReader;
import app.ringback.core.Texts;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.OutboxGroup;
import app.ringback.outbox.OutboxItem;
import app.ringback.ui.Icon;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.util.Locale;
import java.util.function.Supplier;

/** An item of the outbox in a salesperson's words: where it stands, why, and what to do. */
public final class OutboxWords {

  private final UiTexts texts;
  private final Times times;
  private final PhoneReader phones;
  private final Supplier<String> country;

  /**
   * @param country the rep's country, ISO 3166 two letters, for how numbers are written
   */
  public OutboxWords(UiTexts texts, Times times, PhoneReader phones, Supplier<String> country) {
    this.texts = texts;
    this.times = times;
    this.phones = phones;
    this.country = country;
  }

  UiTexts texts() {
    return texts;
  }

  String heading(OutboxGroup group, int count) {
    return texts.get("outbox.group." + code(group), count);
  }

  String rest(int count) {
    return texts.get("outbox.rest", count);
  }

  String name(OutboxItem item) {
    // A lead without a name goes by its number, which stands beside it anyway.
    boolean nameless = item.name().equals(item.dispatch().to());
    return nameless
        ? texts.get("lead.unnamed")
        : Texts.firstOf(item.name(), texts.get("lead.unnamed"));
  }

  String title(OutboxItem item) {
    return texts.get("entry." + item.dispatch().channel().code() + ".out", name(item));
  }

  String number(OutboxItem item) {
    String to = item.dispatch().to();
    return to.startsWith("+") ? phones.display(to, country.get()) : to;
  }

  /** Where it stands, in one line. */
  String state(OutboxItem item) {
    Dispatch dispatch = item.dispatch();
    return switch (item.group()) {
      case UNKNOWN ->
          texts.get(dispatch.isTheUsers() ? "outbox.unknown.yours" : "outbox.unknown.asking");
      case FAILED -> texts.get("outbox.failed", dispatch.errorMessage());
      case MOVED -> texts.get("outbox.moved");
      case FILTERED -> texts.get("outbox.filtered");
      case STUCK -> texts.get("outbox.stuck", dispatch.errorMessage());
      case HELD ->
          texts.get("outbox.held", times.inBoth(dispatch.dueAt(), item.zone()), dispatch.rule());
      case WAITING ->
          times.isLater(dispatch.dueAt())
              ? texts.get("outbox.later", times.inBoth(dispatch.dueAt(), item.zone()))
              : texts.get("outbox.waiting");
      case SENDING -> texts.get("outbox.sending");
    };
  }

  /** {@link #state} without what the heading of the group says already. */
  String line(OutboxItem item) {
    return switch (item.group()) {
      case FAILED, STUCK -> Texts.firstOf(item.dispatch().errorMessage(), state(item));
      case UNKNOWN, MOVED, FILTERED, HELD, WAITING, SENDING -> state(item);
    };
  }

  /** What that means and what to do. */
  String meaning(OutboxItem item) {
    return switch (item.group()) {
      case UNKNOWN ->
          texts.get(
              item.dispatch().isTheUsers()
                  ? "outbox.unknown.yours.means"
                  : "outbox.unknown.asking.means");
      case FAILED -> afterFailure(item.now());
      case MOVED ->
          texts.get(
              item.dispatch().sendingAt() == null ? "outbox.moved.means" : "outbox.moved.may_left");
      case HELD -> texts.get(mayGo(item) ? "outbox.held.open" : "outbox.held.means");
      case FILTERED, STUCK, WAITING, SENDING ->
          texts.get("outbox." + code(item.group()) + ".means");
    };
  }

  private String afterFailure(@org.jspecify.annotations.Nullable Decision again) {
    return switch (again) {
      case Decision.Allow() -> texts.get("outbox.failed.means");
      case Decision.Until(var instant, var rule) ->
          texts.get("outbox.failed.held", times.thisWeek(instant), rule);
      case Decision.Never(var rule) -> texts.get("outbox.failed.never", rule);
      case null -> texts.get("outbox.failed.gone");
    };
  }

  /** Whether it can be sent at once: nothing holds it, or what held it does so no more. */
  static boolean mayGo(OutboxItem item) {
    return switch (item.group()) {
      case STUCK, WAITING -> true;
      case HELD -> item.now() instanceof Decision.Allow;
      case UNKNOWN, FAILED, MOVED, FILTERED, SENDING -> false;
    };
  }

  /** Whether it failed, so that it can be put away. */
  static boolean isFailed(OutboxItem item) {
    return item.group() == OutboxGroup.FAILED;
  }

  /** Whether a failed one may be sent again, now or later. */
  static boolean mayGoAgain(OutboxItem item) {
    return item.group() == OutboxGroup.FAILED
        && item.now() != null
        && !(item.now() instanceof Decision.Never);
  }

  Icon icon(OutboxGroup group) {
    return switch (group) {
      case UNKNOWN -> Icon.UNKNOWN;
      case FAILED -> Icon.PROBLEM;
      case MOVED -> Icon.IMPORT;
      case FILTERED -> Icon.PROBLEM;
      case STUCK -> Icon.OFFLINE;
      case HELD -> Icon.LEGAL;
      case WAITING -> Icon.CLOCK;
      case SENDING -> Icon.SEND;
    };
  }

  /** What the guard says against sending now. */
  String notNow(Decision decision) {
    return switch (decision) {
      case Decision.Allow() -> texts.get("outbox.goes");
      case Decision.Until(var instant, var rule) ->
          texts.get("outbox.not_now", times.thisWeek(instant), rule);
      case Decision.Never(var rule) -> texts.get("outbox.never", rule);
    };
  }

  /** What became of sending it again. */
  String again(Dispatch dispatch) {
    return switch (dispatch.state()) {
      case HELD ->
          texts.get("outbox.again.held", times.thisWeek(dispatch.dueAt()), dispatch.rule());
      case REFUSED -> texts.get("outbox.never", dispatch.rule());
      case QUEUED, SENDING, SENT, DELIVERED, FAILED, UNKNOWN, CANCELED ->
          texts.get("outbox.goes_again");
    };
  }

  static String code(OutboxGroup group) {
    return group.name().toLowerCase(Locale.ROOT);
  }
}
