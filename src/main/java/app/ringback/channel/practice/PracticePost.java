package app.ringback.channel.practice;

import app.ringback.core.Channel;
import app.ringback.intake.mail.DeliveryReport;
import app.ringback.intake.mail.DeliveryReport.Action;
import app.ringback.intake.mail.MailEnvelope;
import app.ringback.intake.mail.MailEnvelope.Sign;
import app.ringback.intake.mail.MailMessage;
import app.ringback.outbox.MailIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes of mails that left, once its time has come. A mail's id in the mailbox is made of the
 * second it arrives in, so that what comes later has a higher one, after a restart too.
 */
final class PracticePost {

  private static final long A_SECOND = 1_000_000;
  private static final String DOMAIN = "@practice.ringback.example>";
  private static final Duration AWAY = Duration.ofDays(4);

  private final long seed;
  private final SentItems sent;
  private final InstantSource clock;

  PracticePost(long seed, SentItems sent, InstantSource clock) {
    this.seed = seed;
    this.sent = sent;
    this.clock = clock;
  }

  /** The id below which lies what arrived before this instant. */
  static long firstId(Instant then) {
    return then.getEpochSecond() * A_SECOND;
  }

  /** What has arrived after this id, in order. */
  List<MailMessage> after(long id) {
    Instant since = Instant.ofEpochSecond(id / A_SECOND).minus(PracticePerson.LONGEST_ANSWER);
    return sent.since(Channel.EMAIL, since).stream()
        .filter(mail -> mail.id().endsWith(domain(PracticeMail.ADDRESS) + ">"))
        .flatMap(mail -> answer(mail).stream())
        .filter(mail -> mail.envelope().id() > id)
        .sorted(Comparator.comparingLong(mail -> mail.envelope().id()))
        .toList();
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@'));
  }

  private Optional<MailMessage> answer(SentItems.Sent mail) {
    return switch (new PracticePerson(seed, mail.to()).mail(mail.at().toString())) {
      case MailPlan.Answers(String words, Duration after) ->
          arrived(mail, after, Sign.PERSON, "Re: " + mail.subject(), words, null);
      case MailPlan.Away(Duration after) -> {
        String until =
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US)
                .format(mail.at().plus(AWAY).atZone(ZoneOffset.UTC));
        yield arrived(
            mail,
            after,
            Sign.MACHINE,
            "Out of office: " + mail.subject(),
            "I am out of the office until " + until + ".",
            null);
      }
      case MailPlan.Unsubscribes(Duration after) ->
          arrived(mail, after, Sign.PERSON, MailIds.unsubscribeSubject(mail.item()), "", null);
      case MailPlan.ComesBack(Duration after) ->
          arrived(
              mail,
              after,
              Sign.REPORT,
              "Undelivered: " + mail.subject(),
              "The mail to " + mail.to() + " could not be delivered.",
              new DeliveryReport(
                  mail.to(),
                  Action.FAILED,
                  "5.1.1",
                  List.of(mail.id()),
                  "550 5.1.1 There is no such mailbox."));
      case MailPlan.Refused _, MailPlan.Silence _ -> Optional.empty();
    };
  }

  /** Nothing while its time has not come. */
  private Optional<MailMessage> arrived(
      SentItems.Sent mail,
      Duration after,
      Sign sign,
      String subject,
      String words,
      @Nullable DeliveryReport report) {
    Instant at = Instant.ofEpochSecond(mail.at().plus(after).getEpochSecond() + 1);
    if (at.isAfter(clock.instant())) {
      return Optional.empty();
    }
    UUID name = UUID.nameUUIDFromBytes(mail.id().getBytes(StandardCharsets.UTF_8));
    long id = firstId(at) + Math.floorMod(name.getMostSignificantBits(), A_SECOND);
    String from = sign == Sign.REPORT ? "mailer-daemon@ringback.example" : mail.to();
    MailEnvelope envelope =
        new MailEnvelope(
            id,
            "<" + name + DOMAIN,
            sign == Sign.REPORT ? List.of() : List.of(mail.id()),
            from.toLowerCase(Locale.ROOT),
            List.of(PracticeMail.ADDRESS),
            subject,
            at,
            at,
            words.length(),
            "",
            sign);
    String raw = "From: " + from + "\nSubject: " + subject + "\n\n" + words;
    return Optional.of(new MailMessage(envelope, words, List.of(), report, raw, false, ""));
  }
}
