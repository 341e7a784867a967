package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.TwilioCarriers;
import app.ringback.core.Change;
import app.ringback.core.ProblemException;
import app.ringback.core.Subscription;
import app.ringback.lead.LeadViews;
import app.ringback.search.SearchProgress.Phase;
import app.ringback.settings.Settings;
import app.ringback.settings.TwilioSettings;
import app.ringback.ui.compose.MailReadiness;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open desk with what the window must know of its settings without waiting for disk. */
public final class OpenDesk {

  private static final Logger log = LoggerFactory.getLogger(OpenDesk.class);

  private final Desk desk;
  private volatile Settings settings;
  private volatile String country;
  private volatile boolean textingIsSetUp;
  private volatile MailReadiness mailing;

  private OpenDesk(Desk desk) {
    this.desk = desk;
    settings = desk.settings().get();
    country = desk.homeCountry();
    textingIsSetUp = isTextingSetUp();
    mailing = readMailing();
  }

  /** Reads the settings: not on the FX thread. */
  public static OpenDesk of(Desk desk) {
    desk.leadWork();
    return new OpenDesk(desk);
  }

  /** Reads the settings again and tells when they changed: not on the FX thread. */
  public void refresh() {
    Settings before = settings;
    boolean couldText = textingIsSetUp;
    MailReadiness couldMail = mailing;
    settings = desk.settings().get();
    country = desk.homeCountry();
    textingIsSetUp = isTextingSetUp();
    mailing = readMailing();
    if (!settings.equals(before) || textingIsSetUp != couldText || mailing != couldMail) {
      desk.changes().publish(new Change.SettingsChanged());
    }
  }

  private boolean isTextingSetUp() {
    if (desk.workspace().practice()) {
      return true;
    }
    TwilioSettings twilio = settings.twilio();
    if (!twilio.isConfigured() || !twilio.hasSender()) {
      return false;
    }
    try {
      return desk.secrets().find(TwilioCarriers.TOKEN).isPresent();
    } catch (ProblemException e) {
      // A keyring that cannot be asked keeps nobody from the book; the settings tell of it.
      log.warn("It is not known whether texting is set up: {}", e.problem().line());
      return false;
    }
  }

  private MailReadiness readMailing() {
    try {
      if (desk.sending().carriers().mail().isEmpty()) {
        return MailReadiness.NO_MAILBOX;
      }
    } catch (ProblemException e) {
      log.warn("It is not known whether e-mail is set up: {}", e.problem().line());
      return MailReadiness.NO_MAILBOX;
    }
    return settings.rep().postalAddress().isBlank() && !desk.workspace().practice()
        ? MailReadiness.NO_POSTAL_ADDRESS
        : MailReadiness.READY;
  }

  public Desk desk() {
    return desk;
  }

  /** The settings as they were last read. */
  public Settings settings() {
    return settings;
  }

  /** The rep's country, ISO 3166 two letters. */
  public String country() {
    return country;
  }

  /** Whether there is an account with a sender and a token, as it was last read. */
  boolean textingIsSetUp() {
    return textingIsSetUp;
  }

  /** Whether e-mail may be sent, as the settings were last read. */
  MailReadiness mailing() {
    return mailing;
  }

  ZoneId zone() {
    return settings.rep().timeZone();
  }

  /** Runs it, on any thread, each time the search index has caught up with the book. */
  Subscription onceIndexed(Runnable run) {
    return desk.searchIndex()
        .onProgress(step -> {
          if (step.phase() == Phase.READY) {
            run.run();
          }
        });
  }

  LeadViews views() {
    return new LeadViews(
        desk.transactions(), desk.clock(), () -> desk.settings().get().rep().timeZone());
  }
}
