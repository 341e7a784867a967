package app.ringback.intake.leadmail;

import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.field.NotTheirs;
import app.ringback.intake.field.ReadOptions;
import app.ringback.lead.LeadEmail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a mail while it is read.
 *
 * @param sender the address it is from; of a forwarded one, whoever wrote the inner mail
 * @param others whose numbers and addresses are never the lead's
 * @param sentAt when it was sent; null when that is not known
 */
record Reading(
    Cleaners cleaners,
    ReadOptions options,
    String sender,
    NotTheirs others,
    @Nullable Instant sentAt) {

  /** A lead's own time lies this far before its mail at the most. */
  private static final Duration OLDEST = Duration.ofDays(7);

  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** Mailboxes of a company's own, not of people. */
  private static final Set<String> ROLES =
      Set.of(
          "support",
          "info",
          "help",
          "sales",
          "lead",
          "leads",
          "noreply",
          "no-reply",
          "service",
          "contact",
          "team",
          "hello",
          "admin",
          "billing",
          "customerservice",
          "notifications",
          "office",
          "mail",
          "alerts",
          "news",
          "newsletter");

  /** Whether the text is one valid number. */
  boolean isPhone(String text) {
    return cleaners.phones().isPhone(text, options.country());
  }

  /** Whether the text is the address of somebody else, or of the sender's company. */
  boolean isNotTheirs(String text) {
    List<LeadEmail> emails = cleaners.emails().clean(text, "").emails();
    return !emails.isEmpty()
        && emails.stream().allMatch(email -> others.has(email) || isRole(email.address()));
  }

  private boolean isRole(String address) {
    String key = address.toLowerCase(Locale.ROOT);
    int at = key.lastIndexOf('@');
    return at > 0
        && ROLES.contains(key.substring(0, at))
        && key.substring(at).equals(sender.substring(Math.max(0, sender.lastIndexOf('@'))));
  }

  /** Whether the text is a moment at which the lead of this mail may have asked. */
  boolean isLikelyArrival(String text) {
    Instant sent = sentAt;
    return sent != null
        && cleaners
            .dates()
            .read(text, options.zone(), DayOrder.of(options.country()))
            .filter(at -> !at.isAfter(sent.plus(CLOCK_SKEW)) && !at.isBefore(sent.minus(OLDEST)))
            .isPresent();
  }
}
