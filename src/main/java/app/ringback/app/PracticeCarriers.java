package app.ringback.app;

import app.ringback.channel.practice.PracticeCallInbox;
import app.ringback.channel.practice.PracticeCalls;
import app.ringback.channel.practice.PracticeInbox;
import app.ringback.channel.practice.PracticeMail;
import app.ringback.channel.practice.PracticeMailbox;
import app.ringback.channel.practice.PracticeTexts;
import app.ringback.channel.practice.SentItems;
import app.ringback.core.Channel;
import app.ringback.core.Phone;
import app.ringback.intake.call.CallInbox;
import app.ringback.intake.mail.MailInbox;
import app.ringback.intake.text.TextInbox;
import app.ringback.outbox.Carriers;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.Letterhead;
import app.ringback.outbox.MailCarrier;
import app.ringback.outbox.SentItemQueries;
import app.ringback.outbox.TextCarrier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Simulated people, and the carriers that lead to nobody else. */
final class PracticeCarriers implements Carriers {

  /** The people are the same ones each time. */
  private static final long SEED = 7;

  /** Stands below mail while the settings of practice name no rep. */
  static final Letterhead LETTERHEAD =
      new Letterhead(
          "Alex Practice", "Practice Roofing", "+12025550100", "", "1 Practice Way, Springfield");

  /** The phone that rings for a rep whose settings name none. */
  static final Phone REP_PHONE = new Phone(PracticeCalls.REP);

  private final TextCarrier texts;
  private final TextInbox inbox;
  private final MailCarrier mail;
  private final MailInbox mailbox;
  private final PracticeCalls calls;
  private final CallInbox callInbox;

  PracticeCarriers(Desk desk) {
    SentItems sent = new BookItems(desk);
    texts = new PracticeTexts(SEED, sent, desk.ids(), desk.clock());
    inbox = new PracticeInbox(SEED, sent, desk.clock());
    mail = new PracticeMail(SEED, desk.clock());
    mailbox = new PracticeMailbox(SEED, sent, desk.clock());
    calls = new PracticeCalls(SEED, desk.clock());
    callInbox = new PracticeCallInbox(SEED, sent, desk.clock());
  }

  @Override
  public Optional<TextCarrier> texts() {
    return Optional.of(texts);
  }

  @Override
  public Optional<MailCarrier> mail() {
    return Optional.of(mail);
  }

  TextInbox inbox() {
    return inbox;
  }

  MailInbox mailbox() {
    return mailbox;
  }

  PracticeCalls calls() {
    return calls;
  }

  CallInbox callInbox() {
    return callInbox;
  }

  private record BookItems(Desk desk) implements SentItems {

    @Override
    public List<Sent> since(Channel channel, Instant then) {
      return desk.transactions().read(tx -> SentItemQueries.since(tx, channel, then)).stream()
          .map(BookItems::sent)
          .toList();
    }

    @Override
    public Optional<Sent> text(String id) {
      return desk.transactions().read(tx -> SentItemQueries.texts(tx, id)).stream()
          .map(BookItems::sent)
          .findFirst();
    }

    private static Sent sent(Dispatch item) {
      Instant at = item.sentAt();
      return new Sent(
          item.id(),
          item.providerId(),
          item.to(),
          at == null ? item.createdAt() : at,
          item.subject());
    }
  }
}
