package app.ringback.intake.baseline;

import app.ringback.core.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who asked, with every contact of theirs. */
final class PastLead {

  /** A response goes to a touch at most this long before it. */
  private static final Duration ATTRIBUTED = Duration.ofDays(30);

  private static final Duration AGED = Duration.ofHours(24);

  private static final Comparator<Contact> BY_TIME =
      Comparator.comparing(Contact::at).thenComparing(Contact::id);

  final Instant arrivedAt;
  private final Instant receivedAt;
  private final List<Contact> contacts = new ArrayList<>();

  PastLead(Instant arrivedAt, Instant receivedAt) {
    this.arrivedAt = arrivedAt;
    this.receivedAt = receivedAt;
  }

  void add(Contact contact) {
    contacts.add(contact);
  }

  List<Contact> touches() {
    return contacts.stream().filter(Contact::outbound).sorted(BY_TIME).toList();
  }

  /** What the touch numbers of answered touches are, and to which channels responses go. */
  Answers answers() {
    List<Contact> touches = touches();
    Set<Contact> answered = new HashSet<>();
    List<Channel> channels = new ArrayList<>();
    for (Contact response : contacts) {
      if (response.isResponse()) {
        answeredBy(response, touches)
            .ifPresent(touch -> {
              answered.add(touch);
              channels.add(touch.channel());
            });
      }
    }
    List<Contact> attempts = new ArrayList<>();
    for (Contact touch : touches) {
      attempts.add(touch);
      if (answered.contains(touch)) {
        break;
      }
    }
    return new Answers(attempts, answered, channels);
  }

  /**
   * What came back.
   *
   * @param attempts touches up to the first that got a response; all when none did
   * @param answered touches that got one
   * @param channels a channel a response: that of the touch it goes to
   */
  record Answers(List<Contact> attempts, Set<Contact> answered, List<Channel> channels) {}

  private static Optional<Contact> answeredBy(Contact response, List<Contact> touches) {
    if (response.outbound()) {
      return Optional.of(response);
    }
    List<Contact> before =
        touches.stream()
            .filter(touch ->
                touch.at().isBefore(response.at())
                    && !touch.at().isBefore(response.at().minus(ATTRIBUTED)))
            .toList();
    return before.stream()
        .filter(touch -> touch.channel() == response.channel())
        .max(BY_TIME)
        .or(() -> before.stream().max(BY_TIME));
  }

  /** Whether it counts for how fast leads are answered. */
  boolean isTimed() {
    boolean isAged = receivedAt.isAfter(arrivedAt.plus(AGED));
    Duration delay = delay();
    return !isAged && (delay == null || !delay.isNegative());
  }

  /** From arrival to the first touch; null when there was none. */
  @Nullable Duration delay() {
    return touches().stream()
        .findFirst()
        .map(first -> Duration.between(arrivedAt, first.at()))
        .orElse(null);
  }
}
