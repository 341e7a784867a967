package app.ringback.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Carriers whose every answer is noted, so that the window can tell how they do. */
public final class WatchedCarriers implements Carriers {

  private final Carriers carriers;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Duration> ahead = new AtomicReference<>();
  private @Nullable Watched watched;

  public WatchedCarriers(Carriers carriers, InstantSource clock) {
    this.carriers = carriers;
    this.clock = clock;
  }

  /** The same object as before until the carrier behind it is another one. */
  @Override
  public Optional<TextCarrier> texts() {
    return watched().map(TextCarrier.class::cast);
  }

  /** Mail as it is: the bars tell of texts. */
  @Override
  public Optional<MailCarrier> mail() {
    return carriers.mail();
  }

  /** How the carrier that is set up now was last reached; empty when none is. */
  public Optional<CarrierContact> contact() {
    return watched().map(known -> known.contact().get());
  }

  /** How far our clock is ahead of the carrier's, as last seen; empty while it has not told. */
  public Optional<Duration> ahead() {
    return Optional.ofNullable(ahead.get());
  }

  private synchronized Optional<Watched> watched() {
    Optional<TextCarrier> now = carriers.texts();
    Watched known = watched;
    if (now.isPresent() && (known == null || !known.carrier().equals(now.get()))) {
      known = new Watched(now.get(), clock, new AtomicReference<>(CarrierContact.NONE), ahead);
      watched = known;
    }
    return now.isEmpty() ? Optional.empty() : Optional.ofNullable(known);
  }

  private record Watched(
      TextCarrier carrier,
      InstantSource clock,
      AtomicReference<CarrierContact> contact,
      AtomicReference<@Nullable Duration> ahead)
      implements TextCarrier {

    @Override
    public String sender() {
      return carrier.sender();
    }

    @Override
    public CarrierResult send(String to, String body) {
      CarrierResult result = carrier.send(to, body);
      note(
          switch (result) {
            case CarrierResult.Accepted _, CarrierResult.Throttled _ -> true;
            case CarrierResult.Refused refused -> refused.action() != CarrierAction.STOP_ACCOUNT;
            case CarrierResult.NothingLeft _, CarrierResult.Unknown _ -> false;
          });
      return result;
    }

    @Override
    public CarrierAnswer find(String to, Instant since) {
      return noted(carrier.find(to, since));
    }

    @Override
    public CarrierAnswer fetch(String id) {
      return noted(carrier.fetch(id));
    }

    @Override
    public CarrierAccount account() {
      CarrierAccount account = carrier.account();
      note(account instanceof CarrierAccount.Ready);
      if (account instanceof CarrierAccount.Ready(var _, Instant carrierNow)) {
        compare(carrierNow);
      }
      return account;
    }

    private CarrierAnswer noted(CarrierAnswer answer) {
      note(answer instanceof CarrierAnswer.Found);
      if (answer instanceof CarrierAnswer.Found found) {
        compare(found.carrierNow());
      }
      return answer;
    }

    private void compare(@Nullable Instant carrierNow) {
      if (carrierNow != null) {
        ahead.set(Duration.between(carrierNow, clock.instant()));
      }
    }

    private void note(boolean answered) {
      Instant now = clock.instant();
      contact.updateAndGet(before -> answered ? before.answered(now) : before.failed(now));
    }
  }
}
