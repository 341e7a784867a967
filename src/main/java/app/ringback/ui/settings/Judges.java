package app.ringback.ui.settings;

import app.ringback.core.EmailAddress;
import app.ringback.core.Phone;
import app.ringback.core.PhoneReader;
import app.ringback.settings.DaysOff;
import app.ringback.settings.NetworkSettings;
import app.ringback.settings.ProxyRoute;
import app.ringback.settings.WorkingHours;
import app.ringback.ui.UiTexts;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Looks at what is typed into a setting, as it is typed. */
final class Judges {

  /** The form of an account's id, as Twilio documents it. */
  private static final String ACCOUNT = "AC[0-9a-fA-F]{32}";

  /** A name, or an address of the internet protocol; a port stands in the file. */
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?|[0-9a-fA-F:]+");

  private static final int LONGEST_SIGNATURE = 1_000;

  private final UiTexts texts;
  private final PhoneReader phones;
  private final Supplier<String> country;
  private final InstantSource clock;

  /**
   * @param country the rep's, for numbers without a country code
   */
  Judges(UiTexts texts, PhoneReader phones, Supplier<String> country, InstantSource clock) {
    this.texts = texts;
    this.phones = phones;
    this.country = country;
    this.clock = clock;
  }

  Function<String, Verdict> of(SettingName name) {
    return switch (name) {
      case NAME,
          COMPANY,
          POSTAL_ADDRESS,
          VOICEMAIL_TEXT,
          TEXT_BACK,
          MAIL_USER,
          OAUTH_CLIENT_ID,
          OAUTH_SCOPE,
          MAIL_PROVIDER,
          MAIL_AUTH,
          SMTP_SECURITY,
          IMAP_SECURITY,
          ALERT_SOUND,
          ALERT_OUTSIDE,
          NO_PROXY,
          PROXY_USER ->
          typed -> new Verdict.Fine(typed.strip(), "");
      case PHONE, CALLBACK_NUMBER, TWILIO_NUMBER -> this::number;
      case TIME_ZONE -> this::zone;
      case WORKING_HOURS -> this::hours;
      case DAYS_OFF -> this::daysOff;
      case ACCOUNT_SID -> this::account;
      case MAIL_ADDRESS -> this::address;
      case SMTP_HOST, IMAP_HOST -> this::host;
      case SIGNATURE -> this::signature;
      case SMTP_PORT, IMAP_PORT -> this::port;
      case OAUTH_SIGN_IN_URL, OAUTH_TOKEN_URL -> this::page;
      case PROXY -> this::proxy;
    };
  }

  private Verdict number(String typed) {
    if (typed.isBlank()) {
      return new Verdict.Fine("", "");
    }
    Optional<Phone> read = phones.read(typed, country.get());
    return read.<Verdict>map(phone ->
            new Verdict.Fine(
                phone.e164(),
                phone.e164().equals(typed.strip()) ? "" : texts.get("settings.number.read", phone)))
        .orElseGet(() -> new Verdict.Wrong(texts.get("settings.number.wrong")));
  }

  private Verdict zone(String typed) {
    if (typed.isBlank()) {
      return new Verdict.Fine("", texts.get("settings.time-zone.machine"));
    }
    Optional<ZoneId> zone = ZoneNames.read(typed);
    return zone.<Verdict>map(found ->
            new Verdict.Fine(
                found.getId(), texts.get("settings.time-zone.read", now(found), found.getId())))
        .orElseGet(() -> new Verdict.Wrong(texts.get("settings.time-zone.wrong")));
  }

  private String now(ZoneId zone) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(texts.locale())
        .format(clock.instant().atZone(zone));
  }

  private Verdict hours(String typed) {
    try {
      WorkingHours hours = WorkingHours.parse(typed);
      int minutes = hours.spans().stream().mapToInt(span -> span.to() - span.from()).sum();
      return new Verdict.Fine(
          typed.strip(),
          hours.spans().isEmpty()
              ? texts.get("settings.working-hours.always")
              : texts.get("settings.working-hours.read", minutes / 60.0));
    } catch (IllegalArgumentException e) {
      // Its words quote the part that was not understood while it may still be half typed.
      return new Verdict.Wrong(texts.get("settings.working-hours.wrong"));
    }
  }

  private Verdict daysOff(String typed) {
    try {
      DaysOff days = DaysOff.parse(typed);
      return new Verdict.Fine(
          days.text(),
          days.ranges().isEmpty() ? "" : texts.get("settings.days-off.read", days.count()));
    } catch (IllegalArgumentException e) {
      // As with the working hours: what is quoted may still be half typed.
      return new Verdict.Wrong(texts.get("settings.days-off.wrong"));
    }
  }

  private Verdict address(String typed) {
    return typed.isBlank() || EmailAddress.read(typed).isPresent()
        ? new Verdict.Fine(typed.strip(), "")
        : new Verdict.Wrong(texts.get("settings.mail-address.wrong"));
  }

  private Verdict host(String typed) {
    return typed.isBlank() || HOST.matcher(typed.strip()).matches()
        ? new Verdict.Fine(typed.strip(), "")
        : new Verdict.Wrong(texts.get("settings.mail-host.wrong"));
  }

  private Verdict port(String typed) {
    String port = typed.strip();
    return port.matches("[0-9]{1,5}") && inRange(Integer.parseInt(port))
        ? new Verdict.Fine(Integer.toString(Integer.parseInt(port)), "")
        : new Verdict.Wrong(texts.get("settings.mail-port.wrong"));
  }

  private static boolean inRange(int port) {
    return port >= 1 && port <= 65_535;
  }

  private Verdict page(String typed) {
    String page = typed.strip();
    return page.isEmpty() || page.matches("https?://[^\\s/]+\\S*")
        ? new Verdict.Fine(page, "")
        : new Verdict.Wrong(texts.get("settings.page.wrong"));
  }

  private Verdict signature(String typed) {
    String lines = typed.stripTrailing();
    return lines.length() <= LONGEST_SIGNATURE
        ? new Verdict.Fine(lines, "")
        : new Verdict.Wrong(texts.get("settings.signature.wrong", LONGEST_SIGNATURE));
  }

  private Verdict proxy(String typed) {
    String proxy = typed.strip();
    return proxy.isEmpty()
            || proxy.equals(NetworkSettings.NONE)
            || ProxyRoute.read(proxy).isPresent()
        ? new Verdict.Fine(proxy, proxy.isEmpty() ? texts.get("settings.proxy.system") : "")
        : new Verdict.Wrong(
            texts.get(ProxyRoute.isSocks(proxy) ? "settings.proxy.socks" : "settings.proxy.wrong"));
  }

  private Verdict account(String typed) {
    String sid = typed.strip();
    return sid.isEmpty() || sid.matches(ACCOUNT)
        ? new Verdict.Fine(sid, "")
        : new Verdict.Wrong(texts.get("settings.account-sid.wrong"));
  }
}
