package app.ringback.app;

import app.ringback.channel.practice.PracticeInbox;
import app.ringback.channel.practice.PracticeMail;
import app.ringback.channel.practice.PracticeTexts;
import app.ringback.channel.practice.SentTexts;
import app.ringback.intake.text.TextInbox;
import app.ringback.outbox.Carriers;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.Letterhead;
import app.ringback.outbox.MailCarrier;
import app.ringback.outbox.SentTextQueries;
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
          "Alex Practice", "Practice Roofing", "+12025550100", "1 Practice Way, Springfield");

  private final TextCarrier texts;
  private final TextInbox inbox;
  private final MailCarrier mail;

  PracticeCarriers(Desk desk) {
    SentTexts sent = new BookTexts(desk);
    texts = new PracticeTexts(SEED, sent, desk.ids(), desk.clock());
    inbox = new PracticeInbox(SEED, sent, desk.clock());
    mail = new PracticeMail(SEED, desk.clock());
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

  private record BookTexts(Desk desk) implements SentTexts {

    @Override
    public List<Sent> since(Instant then) {
      return desk.transactions().read(tx -> SentTextQueries.since(tx, then)).stream()
          .map(BookTexts::sent)
          .toList();
    }

    @Override
    public Optional<Sent> find(String id) {
      return desk.transactions().read(tx -> SentTextQueries.ofProviderId(tx, id)).stream()
          .map(BookTexts::sent)
          .findFirst();
    }

    private static Sent sent(Dispatch text) {
      Instant at = text.sentAt();
      return new Sent(text.providerId(), text.to(), at == null ? text.createdAt() : at);
    }
  }
}
