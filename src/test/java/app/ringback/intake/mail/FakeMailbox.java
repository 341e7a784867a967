package app.ringback.intake.mail;

import app.ringback.intake.mail.MailEnvelope.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A mailbox whose line breaks when chance says so, and whose folders lose their ids. */
final class FakeMailbox implements MailInbox {

  static final String REP = "sam@brightroofs.example";

  /** A mail in a folder. */
  record Mail(String messageId, String from, String to, String answers, Instant at) {}

  private static final class Box {
    private final Map<Long, Mail> mails = new java.util.TreeMap<>();
    private long validity = 1;
    private long next = 1;
  }

  private final Map<MailFolder, Box> boxes = new EnumMap<>(MailFolder.class);
  private final Random random;

  /** How often the line breaks: one question of so many; 0 is never. */
  int breaks;

  /** The most envelopes that were ever asked for at once. */
  int mostAtOnce;

  long envelopes;

  FakeMailbox(Random random) {
    this.random = random;
    for (MailFolder folder : MailFolder.values()) {
      boxes.put(folder, new Box());
    }
  }

  private Box box(MailFolder folder) {
    return java.util.Objects.requireNonNull(boxes.get(folder));
  }

  void put(MailFolder folder, Mail mail) {
    Box box = box(folder);
    box.mails.put(box.next, mail);
    // Ids rise, with gaps.
    box.next += 1 + random.nextInt(1_000);
  }

  /** The folder is made anew: the same mails under other ids, in another order. */
  void renumber(MailFolder folder) {
    Box box = box(folder);
    List<Mail> mails = new ArrayList<>(box.mails.values());
    java.util.Collections.shuffle(mails, random);
    box.mails.clear();
    box.validity++;
    box.next = 1;
    mails.forEach(mail -> put(folder, mail));
  }

  @Override
  public String account() {
    return "fake";
  }

  @Override
  public String address() {
    return REP;
  }

  private void mayBreak() throws MailboxException {
    if (breaks > 0 && random.nextInt(breaks) == 0) {
      throw new MailboxException(MailboxException.Kind.AWAY, "The line broke.", null);
    }
  }

  @Override
  public MailSession connect() throws MailboxException {
    mayBreak();
    return new Session();
  }

  private final class Session implements MailSession {

    @Override
    public Optional<OpenFolder> open(MailFolder folder) throws MailboxException {
      mayBreak();
      return Optional.of(new Folder(box(folder)));
    }

    @Override
    public void await(Duration atMost) {}

    @Override
    public void wake() {}

    @Override
    public void abandon() {}

    @Override
    public void close() {}
  }

  private final class Folder implements MailSession.OpenFolder {

    private final Box box;

    Folder(Box box) {
      this.box = box;
    }

    @Override
    public long validity() {
      return box.validity;
    }

    @Override
    public long idBefore(Instant since) throws MailboxException {
      mayBreak();
      return box.mails.entrySet().stream()
              .filter(mail -> !mail.getValue().at().isBefore(since))
              .mapToLong(Map.Entry::getKey)
              .min()
              .orElse(box.next)
          - 1;
    }

    @Override
    public List<MailEnvelope> after(long id, int atMost) throws MailboxException {
      mayBreak();
      List<MailEnvelope> found = new ArrayList<>();
      for (Map.Entry<Long, Mail> mail : box.mails.entrySet()) {
        if (mail.getKey() > id && found.size() < atMost) {
          found.add(envelope(mail.getKey(), mail.getValue()));
        }
      }
      mostAtOnce = Math.max(mostAtOnce, found.size());
      envelopes += found.size();
      return found;
    }

    private static MailEnvelope envelope(long id, Mail mail) {
      return MailEnvelopeBuilder.builder()
          .id(id)
          .messageId(mail.messageId())
          .answers(mail.answers().isEmpty() ? List.of() : List.of(mail.answers()))
          .from(mail.from())
          .to(List.of(mail.to()))
          .subject("")
          .receivedAt(mail.at())
          .size(10)
          .unsubscribe("")
          .sign(Sign.PERSON)
          .build();
    }

    @Override
    public Optional<MailMessage> read(MailEnvelope envelope) throws MailboxException {
      mayBreak();
      return Optional.of(new MailMessage(envelope, "Words", List.of(), null, "raw", false, ""));
    }

    @Override
    public void close() {}
  }
}
