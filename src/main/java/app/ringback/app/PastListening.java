package app.ringback.app;

import app.ringback.compliance.optout.OptOutWords;
import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.intake.baseline.Baseline;
import app.ringback.intake.baseline.BaselineReading;
import app.ringback.intake.baseline.BaselineReading.Listener;
import app.ringback.intake.baseline.BaselineStore;
import app.ringback.intake.baseline.CarrierLog;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.mail.MailInbox;
import app.ringback.settings.Loopback;
import app.ringback.settings.RepSettings;
import app.ringback.settings.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The past of one desk's mailbox and carrier, wired: reading it, keeping it, offering it. */
public final class PastListening {

  private final Desk desk;
  private final BaselineStore store;

  public PastListening(Desk desk) {
    this.desk = desk;
    store = new BaselineStore(desk.ids(), desk.device());
  }

  /** What was read before, the newest first. */
  public List<Baseline> kept() {
    return desk.transactions().read(store::all);
  }

  /**
   * Reads the past and keeps what comes out.
   *
   * @param stop whether it is to be left
   * @return empty when it was left
   * @throws ProblemException when there is nothing to read, or nothing of it answers
   */
  public Optional<Baseline> read(Listener listener, BooleanSupplier stop) {
    Optional<MailInbox> mailbox = desk.listening().mail().inbox();
    Optional<CarrierLog> carrier =
        isNobodyReal() ? Optional.empty() : desk.sending().twilio().log();
    if (mailbox.isEmpty() && carrier.isEmpty()) {
      throw new ProblemException(
          "Neither a mailbox nor a Twilio account is set up.",
          "Nothing was read.",
          "Set one of them up in the settings, then read the past.");
    }
    Optional<Baseline> read = reading().read(mailbox, carrier, listener, stop);
    read.ifPresent(this::keep);
    return read;
  }

  private void keep(Baseline baseline) {
    if (baseline.accounts().isEmpty()) {
      throw new ProblemException(
          String.join(" ", baseline.troubles()),
          "Nothing was changed, and nothing is kept of it.",
          "Look at the account in the settings, then read the past again.");
    }
    desk.transactions().run(tx -> store.add(tx, baseline, desk.clock().instant()));
  }

  private BaselineReading reading() {
    OptOutWords words = new OptOutWords(desk.compliance().rules());
    return new BaselineReading(
        desk.leadWork().mails(),
        body -> words.of(body).isWord(),
        () ->
            ReadOptions.of(
                desk.homeCountry(), desk.settings().get().rep().timeZone(), desk.clock()),
        this::own,
        desk.clock());
  }

  private Set<String> own() {
    Settings now = desk.settings().get();
    RepSettings rep = now.rep();
    Set<String> own = new HashSet<>();
    own.add(now.mail().address().strip().toLowerCase(Locale.ROOT));
    Stream.of(rep.phone(), rep.callbackNumber(), now.twilio().number())
        .flatMap(number -> desk.phones().read(number, desk.homeCountry()).stream())
        .map(Phone::e164)
        .forEach(own::add);
    return own;
  }

  private boolean isNobodyReal() {
    return desk.workspace().practice() && !Loopback.leadsNowhere(desk.settings().get());
  }

  /**
   * Whether an account answers about which the rep was not asked yet; invented people have no past.
   */
  public boolean isToBeOffered() {
    return !desk.workspace().practice() && !desk.transactions().read(store::notOffered).isEmpty();
  }

  /** The rep was asked about everything that answers now. */
  public void offered() {
    desk.transactions().run(tx -> store.offered(tx, store.notOffered(tx), desk.clock().instant()));
  }
}
