package app.ringback.settings;

import app.ringback.core.ProblemException;
import app.ringback.core.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the text of {@code settings.toml} into {@link Settings}. Unknown keys are left alone. */
final class SettingsReader {

  private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;
  private static final List<String> SECURITY = List.of("starttls", "tls", "none");

  private final TomlLayout layout;
  private final JsonNode root;
  private final ZoneId machineZone;

  SettingsReader(String text, ZoneId machineZone) {
    this.root = text.isBlank() ? MissingNode.getInstance() : tree(text);
    this.layout = TomlLayout.of(text);
    this.machineZone = machineZone;
  }

  /** The values of a TOML text; one that is no TOML is a problem naming its line. */
  static JsonNode tree(String text) {
    try {
      return new TomlMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw SettingsProblems.unreadable(line, "it is not valid TOML there");
    }
  }

  /** Whether the text is TOML at all. */
  static boolean isToml(String text) {
    try {
      tree(text);
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  Settings read() {
    return new Settings(
        rep(section("rep")),
        twilio(section("twilio")),
        mail(section("mail")),
        new SlaSettings(section("sla").number("minutes", 5, 1, MINUTES_OF_A_WEEK)),
        sources(),
        webhook(section("intake", "webhook")),
        hub(section("hub")),
        network(section("network")),
        AlertReader.alerts(section("alerts")),
        RuleReader.rules(section("rules").names(), name -> section("rules", name)));
  }

  private SettingsSection section(String... path) {
    return new SettingsSection(layout, List.of(path), root);
  }

  private RepSettings rep(SettingsSection section) {
    return new RepSettings(
        section.text("name", ""),
        section.text("company", ""),
        section.text("callback_number", ""),
        section.text("phone", ""),
        section.text("postal_address", ""),
        section.read("time_zone", "", this::zone),
        section.read("working_hours", "", WorkingHours::parse),
        section.flag("calendar_feed"),
        section.read("days_off", "", DaysOff::parse));
  }

  private ZoneId zone(String name) {
    try {
      return name.isEmpty() ? machineZone : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no time zone of that name", e);
    }
  }

  private static TwilioSettings twilio(SettingsSection section) {
    return new TwilioSettings(
        section.text("account_sid", ""),
        section.text("number", ""),
        section.text("messaging_service_sid", ""),
        section.read("api_base", "https://api.twilio.com", SettingsReader::endpoint),
        Duration.ofSeconds(section.number("poll_seconds", 15, 1, 3600)),
        section.flag("insta_call"),
        section.flag("record_calls"),
        section.flag("keep_recordings"),
        section.flag("keep_messages_at_twilio"),
        section.text("text_back", ""),
        section.text("voicemail_text", ""),
        section.flag("own_voicemail"),
        section.flag("own_help_reply"));
  }

  static URI endpoint(String text) {
    URI address = URI.create(text);
    boolean plain = "http".equalsIgnoreCase(address.getScheme()) && Loopback.isLoopback(address);
    if (address.getHost() == null || !(plain || "https".equalsIgnoreCase(address.getScheme()))) {
      throw new IllegalArgumentException("an https address is wanted (http only on loopback)");
    }
    return address;
  }

  private static MailSettings mail(SettingsSection section) {
    MailProvider provider =
        section.read(
            "provider",
            MailProvider.OTHER.code(),
            code ->
                MailProvider.read(code)
                    .orElseThrow(() -> new IllegalArgumentException("no provider of that name")));
    MailSettings mail =
        new MailSettings(
            section.text("address", ""),
            section.text("smtp_host", provider.smtpHost()),
            section.number("smtp_port", provider.smtpPort(), 1, 65535),
            section.choice("smtp_security", provider.smtpSecurity(), SECURITY),
            section.text("imap_host", provider.imapHost()),
            section.number("imap_port", 993, 1, 65535),
            section.choice("imap_security", "tls", SECURITY),
            section.text("user", ""),
            section.choice("auth", "password", List.of("password", "oauth2")),
            provider,
            signIn(section, provider),
            section.text("signature", ""));
    if (isOpenLine(mail.smtpSecurity(), mail.smtpHost())) {
      throw section.bad("smtp_security", "may be none only on loopback");
    }
    if (isOpenLine(mail.imapSecurity(), mail.imapHost())) {
      throw section.bad("imap_security", "may be none only on loopback");
    }
    return mail;
  }

  private static MailSignIn signIn(SettingsSection section, MailProvider provider) {
    return new MailSignIn(
        signInAddress(section, "oauth_sign_in_url", provider.signInUrl()),
        signInAddress(section, "oauth_token_url", provider.tokenUrl()),
        section.text("oauth_scope", provider.scope()),
        section.text("oauth_client_id", ""));
  }

  private static String signInAddress(SettingsSection section, String key, String absent) {
    String address = section.text(key, absent);
    if (!address.isEmpty()) {
      section.read(key, absent, SettingsReader::endpoint);
    }
    return address;
  }

  private static boolean isOpenLine(String security, String host) {
    return security.equals("none") && !host.isEmpty() && !Loopback.isLoopback(host);
  }

  private Map<String, SourceSettings> sources() {
    Map<String, SourceSettings> sources = new HashMap<>();
    for (String name : section("sources").names()) {
      sources.put(name, SourceReader.source(section("sources", name)));
    }
    return sources;
  }

  private static WebhookSettings webhook(SettingsSection section) {
    return new WebhookSettings(section.flag("enabled"), section.number("port", 0, 0, 65535));
  }

  private static NetworkSettings network(SettingsSection section) {
    String direct = section.text("no_proxy", "");
    return new NetworkSettings(
        section.read("proxy", "", SettingsReader::proxy),
        List.of(Texts.firstOf(direct, NetworkSettings.THIS_MACHINE).strip().split("\\s*,\\s*", -1)),
        section.text("proxy_user", ""));
  }

  private static String proxy(String text) {
    String proxy = text.strip();
    if (!proxy.isEmpty()
        && !proxy.equals(NetworkSettings.NONE)
        && ProxyRoute.read(proxy).isEmpty()) {
      throw new IllegalArgumentException(
          (ProxyRoute.isSocks(proxy) ? "SOCKS proxies are not supported; " : "")
              + "host:port of an HTTP proxy is wanted, or none");
    }
    return proxy;
  }

  private static HubSettings hub(SettingsSection section) {
    String url = section.text("url", "");
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
      throw badHub(section);
    }
    return new HubSettings(url);
  }

  private static ProblemException badHub(SettingsSection section) {
    return section.bad("url", "must start with jdbc:postgresql:");
  }
}
