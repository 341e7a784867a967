package app.ringback.app;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioCallInbox;
import app.ringback.channel.twilio.TwilioCalls;
import app.ringback.channel.twilio.TwilioHosting;
import app.ringback.channel.twilio.TwilioInbox;
import app.ringback.channel.twilio.TwilioLog;
import app.ringback.channel.twilio.TwilioMedia;
import app.ringback.channel.twilio.TwilioRecordings;
import app.ringback.channel.twilio.TwilioTexts;
import app.ringback.core.Phone;
import app.ringback.core.PhoneReader;
import app.ringback.intake.baseline.CarrierLog;
import app.ringback.intake.call.CallInbox;
import app.ringback.intake.text.MediaSource;
import app.ringback.intake.text.TextInbox;
import app.ringback.outbox.Carriers;
import app.ringback.outbox.TextCarrier;
import app.ringback.outbox.call.CallCarrier;
import app.ringback.outbox.call.CallHosting;
import app.ringback.outbox.call.RecordingCarrier;
import app.ringback.secret.Secrets;
import app.ringback.settings.Settings;
import app.ringback.settings.TwilioSettings;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The carrier that the settings of this moment name; the same object until they change. */
public final class TwilioCarriers implements Carriers {

  /** The name the account's token is kept under. */
  public static final String TOKEN = "twilio-auth-token";

  private final Supplier<Settings> settings;
  private final Supplier<Secrets> secrets;
  private final Supplier<PhoneReader> phones;
  private @Nullable TwilioAccount account;
  private @Nullable TwilioTexts texts;
  private @Nullable TwilioInbox inbox;
  private @Nullable TwilioMedia media;
  private @Nullable TwilioCalls calls;
  private @Nullable TwilioCallInbox callInbox;
  private @Nullable TwilioRecordings recordings;

  public TwilioCarriers(
      Supplier<Settings> settings, Supplier<Secrets> secrets, Supplier<PhoneReader> phones) {
    this.settings = settings;
    this.secrets = secrets;
    this.phones = phones;
  }

  @Override
  public synchronized Optional<TextCarrier> texts() {
    Optional<TwilioAccount> named = account();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    TwilioTexts known = texts;
    if (known == null || !named.get().equals(account)) {
      known = new TwilioTexts(named.get());
      texts = known;
      account = named.get();
    }
    return Optional.of(known);
  }

  /** Where texts to the rep's number are asked for; the same object until the settings change. */
  public synchronized Optional<TextInbox> inbox() {
    Optional<TwilioAccount> named = account();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    TwilioInbox known = inbox;
    if (known == null || !known.reads(named.get())) {
      known = new TwilioInbox(named.get());
      inbox = known;
    }
    return Optional.of(known);
  }

  /** Where what came with texts is fetched; the same object until the settings change. */
  public synchronized Optional<MediaSource> media() {
    Optional<TwilioAccount> named = account();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    TwilioMedia known = media;
    if (known == null || !known.reads(named.get())) {
      known = new TwilioMedia(named.get());
      media = known;
    }
    return Optional.of(known);
  }

  /** Calls from the rep's number; the same object until the settings change. */
  public synchronized Optional<CallCarrier> calls() {
    Optional<TwilioAccount> named = account().filter(account -> !account.number().isEmpty());
    if (named.isEmpty()) {
      return Optional.empty();
    }
    TwilioCalls known = calls;
    if (known == null || !known.isOf(named.get())) {
      known = new TwilioCalls(named.get());
      calls = known;
    }
    return Optional.of(known);
  }

  /** Where calls to the rep's number are asked for; the same object until the settings change. */
  public synchronized Optional<CallInbox> callInbox() {
    Optional<TwilioAccount> named = account().filter(account -> !account.number().isEmpty());
    if (named.isEmpty()) {
      return Optional.empty();
    }
    TwilioCallInbox known = callInbox;
    if (known == null || !known.isOf(named.get())) {
      known = new TwilioCallInbox(named.get());
      callInbox = known;
    }
    return Optional.of(known);
  }

  /** Where recordings of calls are fetched; the same object until the settings change. */
  public synchronized Optional<RecordingCarrier> recordings() {
    Optional<TwilioAccount> named = account();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    TwilioRecordings known = recordings;
    if (known == null || !known.isOf(named.get())) {
      known = new TwilioRecordings(named.get());
      recordings = known;
    }
    return Optional.of(known);
  }

  /** What the account remembers of texts and calls; empty without an account. */
  public synchronized Optional<CarrierLog> log() {
    return account().map(TwilioLog::new);
  }

  /** Where files that answer calls are put; empty without an account and a number. */
  public synchronized Optional<CallHosting> hosting() {
    return account()
        .filter(account -> !account.number().isEmpty())
        .map(account -> new TwilioHosting(account, Thread::sleep));
  }

  private Optional<TwilioAccount> account() {
    Settings current = settings.get();
    TwilioSettings twilio = current.twilio();
    if (!twilio.isConfigured() || !twilio.hasSender()) {
      return Optional.empty();
    }
    String number =
        phones
            .get()
            .read(twilio.number(), current.rep().country(phones.get()))
            .map(Phone::e164)
            .orElse(twilio.number().strip());
    return secrets
        .get()
        .find(TOKEN)
        .map(token ->
            new TwilioAccount(
                twilio.accountSid(),
                token,
                number,
                twilio.messagingServiceSid(),
                twilio.apiBase(),
                ProxySecret.route(current, secrets.get())));
  }
}
