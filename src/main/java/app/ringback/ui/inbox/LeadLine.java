package app.ringback.ui.inbox;

import app.ringback.core.Texts;
import app.ringback.lead.LeadRow;
import app.ringback.ui.Countdown;
import app.ringback.ui.Countdown.Urgency;
import app.ringback.ui.Icon;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row shows at a moment.
 *
 * @param icon what {@code when} is about; null for nothing to do
 * @param when what is due and when
 * @param second snippet of the newest entry, else interest and source
 * @param spoken the whole row for a screen reader
 */
record LeadLine(
    String name,
    @Nullable Icon icon,
    String when,
    Urgency urgency,
    String stage,
    String second,
    boolean unread,
    String spoken) {

  private record When(@Nullable Icon icon, String text, Urgency urgency, String spoken) {}

  static LeadLine of(LeadRow row, Instant now, RowWords words) {
    When when = when(row, now, words);
    String name = Texts.firstOf(row.displayName(), words.texts().get("inbox.nameless"));
    String stage = words.stage(row.stage());
    String about = row.source().isEmpty() ? row.interest() : joined(row.interest(), row.source());
    String second = Texts.firstOf(row.snippet(), about, row.company());
    String unread = row.unread() ? words.texts().get("inbox.unread") : "";
    String spoken = joined(joined(joined(name, unread), when.spoken()), joined(stage, second));
    return new LeadLine(
        name, when.icon(), when.text(), when.urgency(), stage, second, row.unread(), spoken);
  }

  private static When when(LeadRow row, Instant now, RowWords words) {
    if (row.onTheClock() && row.slaDueAt() != null) {
      Countdown left = Countdown.to(row.slaDueAt(), now);
      boolean late = left.urgency() == Urgency.LATE;
      return new When(
          late ? Icon.CLOCK_LATE : Icon.CLOCK,
          left.text(),
          left.urgency(),
          words.texts().get(late ? "inbox.sla.late" : "inbox.sla.left", left.text()));
    }
    if (row.waitingSince() != null) {
      String since = words.moments().brief(row.waitingSince(), now);
      return new When(
          Icon.REPLY,
          words.texts().get("inbox.reply", since),
          Urgency.SOON,
          words.texts().get("inbox.reply.spoken", since));
    }
    LeadRow.Due due = row.due();
    if (due != null) {
      boolean late = due.at().isBefore(now);
      String at = words.moments().brief(due.at(), now);
      return new When(
          late ? Icon.CLOCK_LATE : words.icon(due.kind()),
          late ? words.texts().get("inbox.due.late", at) : at,
          late ? Urgency.LATE : Urgency.CALM,
          words.texts().get(late ? "inbox.due.late.spoken" : "inbox.due.spoken", at));
    }
    String last = words.moments().brief(row.lastActivityAt(), now);
    return new When(null, last, Urgency.CALM, words.texts().get("inbox.last.spoken", last));
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
  }
}
