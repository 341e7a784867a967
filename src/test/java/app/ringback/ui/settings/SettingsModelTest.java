package app.ringback.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.PhoneReader;
import app.ringback.core.Problem;
import app.ringback.outbox.CarrierAccount;
import app.ringback.secret.SecretFile;
import app.ringback.secret.Secrets;
import app.ringback.settings.SettingsFile;
import app.ringback.testing.SettableClock;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.settings.AccountModel.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsModelTest {

  @TempDir Path folder;

  private final UiTexts texts = new UiTexts(Locale.US);
  private final Notices notices = new Notices();
  private final Tasks tasks = new Tasks(Runnable::run, Runnable::run);
  private Optional<CarrierAccount> answer = Optional.empty();

  @SuppressWarnings("NullAway.Init")
  private SettingsModel settings;

  @SuppressWarnings("NullAway.Init")
  private AccountModel twilio;

  @BeforeEach
  void open() throws Exception {
    Files.writeString(file(), "# mine\n[rep]\nname = \"Sam\" # me\n");
    settings =
        new SettingsModel(
            new SettingsFile(file(), ZoneId.of("America/Los_Angeles")),
            new PhoneReader(),
            SettableClock.mondayMorning(),
            tasks,
            notices,
            texts);
    settings.load();
    Secrets secrets = new SecretFile(folder.resolve("secrets"), new char[0], new SecureRandom());
    twilio =
        new AccountModel(
            settings,
            new AccountModel.Account() {
              @Override
              public Secrets secrets() {
                return secrets;
              }

              @Override
              public String words() {
                return "settings.";
              }

              @Override
              public Map<SettingName, String> needed() {
                return Map.of(SettingName.ACCOUNT_SID, "settings.test.no-sid");
              }

              @Override
              public String tokenName() {
                return "token";
              }

              @Override
              public boolean tokenIsGiven() {
                return false;
              }

              @Override
              public Optional<CarrierAccount> ask() {
                return answer;
              }
            },
            tasks,
            notices,
            texts);
    twilio.load();
  }

  private Path file() {
    return folder.resolve("settings.toml");
  }

  private void type(SettingName name, String text) {
    settings.field(name).textProperty().set(text);
    settings.field(name).commit();
  }

  @Test
  void aKeptValueLeavesTheRestOfTheFileAndCanBeTakenBack() throws Exception {
    assertThat(settings.field(SettingName.NAME).textProperty().get()).isEqualTo("Sam");
    type(SettingName.NAME, "  Ana ");
    assertThat(Files.readString(file())).isEqualTo("# mine\n[rep]\nname = \"Ana\" # me\n");
    notices.undo();
    assertThat(Files.readString(file())).isEqualTo("# mine\n[rep]\nname = \"Sam\" # me\n");
    assertThat(settings.field(SettingName.NAME).textProperty().get()).isEqualTo("Sam");
  }

  @Test
  void aMailboxIsAnAddressAndTwoServers() throws Exception {
    type(SettingName.MAIL_ADDRESS, "sam@");
    type(SettingName.SMTP_HOST, "https://smtp.example.com/");
    assertThat(Files.readString(file())).doesNotContain("[mail]");
    type(SettingName.MAIL_ADDRESS, " sam@example.com ");
    type(SettingName.SMTP_HOST, "smtp.example.com");
    type(SettingName.IMAP_HOST, "127.0.0.1");
    assertThat(Files.readString(file()))
        .contains("address = \"sam@example.com\"", "smtp_host = \"smtp.example.com\"", "127.0.0.1");
  }

  @Test
  void aKnownProviderBringsItsServersAndTheUndoTakesThemBack() throws Exception {
    type(SettingName.SMTP_PORT, "70000");
    type(SettingName.SMTP_HOST, "127.0.0.1");
    type(SettingName.SMTP_SECURITY, "none");
    type(SettingName.MAIL_PROVIDER, "yahoo");
    assertThat(Files.readString(file()))
        .contains(
            "provider = \"yahoo\"",
            "smtp_host = \"smtp.mail.yahoo.com\"",
            "smtp_port = 465",
            "smtp_security = \"tls\"",
            "imap_host = \"imap.mail.yahoo.com\"",
            "imap_port = 993");
    assertThat(settings.field(SettingName.SMTP_PORT).textProperty().get()).isEqualTo("465");
    notices.undo();
    assertThat(settings.field(SettingName.SMTP_HOST).textProperty().get()).isEqualTo("127.0.0.1");
    type(SettingName.SMTP_PORT, "2525");
    assertThat(Files.readString(file()))
        .contains("provider = \"other\"", "smtp_host = \"127.0.0.1\"", "smtp_port = 2525");
    type(SettingName.SMTP_HOST, "mail.example.com");
    assertThat(Files.readString(file())).as("an open line").contains("\"127.0.0.1\"");
  }

  @Test
  void signingInWaitsForTheBrowserAndSaysWhatCameOfIt() {
    List<Runnable> later = new ArrayList<>();
    List<String> secrets = new ArrayList<>();
    AtomicBoolean in = new AtomicBoolean();
    SignInModel model =
        new SignInModel(
            new SignInModel.Provider() {
              @Override
              public boolean isSignedIn() {
                return in.get();
              }

              @Override
              public void signIn() {
                in.set(true);
              }

              @Override
              public void signOut() {
                in.set(false);
              }

              @Override
              public void keepClientSecret(String secret) {
                secrets.add(secret);
              }
            },
            new Tasks(later::add, Runnable::run),
            notices,
            texts);
    model.signIn();
    assertThat(model.stateProperty().get()).isEqualTo(SignInModel.State.WAITING);
    model.signIn();
    assertThat(later).hasSize(1);
    later.removeFirst().run();
    assertThat(model.stateProperty().get()).isEqualTo(SignInModel.State.IN);
    model.signOut();
    model.secretProperty().set(" hush ");
    model.commitSecret();
    later.forEach(Runnable::run);
    assertThat(model.stateProperty().get()).isEqualTo(SignInModel.State.OUT);
    assertThat(secrets).containsExactly("hush");
    assertThat(model.secretProperty().get()).isEmpty();
  }

  @Test
  void aPhoneIsKeptInItsInternationalFormAndABadOneNotAtAll() throws Exception {
    type(SettingName.PHONE, "(206) 555-0123");
    assertThat(Files.readString(file())).contains("phone = \"+12065550123\"");
    type(SettingName.PHONE, "555");
    assertThat(Files.readString(file())).contains("phone = \"+12065550123\"");
    assertThat(settings.field(SettingName.PHONE).verdictProperty().get())
        .isInstanceOf(Verdict.Wrong.class);
    settings.field(SettingName.PHONE).revert();
    assertThat(settings.field(SettingName.PHONE).textProperty().get()).isEqualTo("+12065550123");
  }

  @Test
  void aTimeZoneIsUnderstoodByCityAndByItsEverydayName() throws Exception {
    type(SettingName.TIME_ZONE, "new york");
    assertThat(Files.readString(file())).contains("time_zone = \"America/New_York\"");
    type(SettingName.TIME_ZONE, "Pacific time");
    assertThat(Files.readString(file())).contains("time_zone = \"America/Los_Angeles\"");
    type(SettingName.TIME_ZONE, "Atlantis");
    assertThat(Files.readString(file())).contains("time_zone = \"America/Los_Angeles\"");
  }

  @Test
  void workingHoursSayHowManyHoursAWeekTheyAre() {
    settings.field(SettingName.WORKING_HOURS).textProperty().set("Mon-Fri 08:00-16:30");
    assertThat(settings.field(SettingName.WORKING_HOURS).verdictProperty().get().words())
        .isEqualTo("42.5 hours a week.");
    settings.field(SettingName.WORKING_HOURS).textProperty().set("Mon-");
    assertThat(settings.field(SettingName.WORKING_HOURS).verdictProperty().get())
        .isInstanceOf(Verdict.Wrong.class);
  }

  @Test
  void theTestSaysWhatIsMissingFirst() throws Exception {
    twilio.test();
    assertThat(twilio.outcomeProperty().get())
        .isEqualTo(new Outcome.Bad("Type the account SID first.", ""));
    type(SettingName.ACCOUNT_SID, "AC00000000000000000000000000000001");
    twilio.test();
    assertThat(twilio.outcomeProperty().get())
        .isEqualTo(new Outcome.Bad("Type the auth token first.", ""));
    twilio.typedProperty().set("not-a-real-token");
    twilio.commitToken();
    twilio.test();
    assertThat(twilio.outcomeProperty().get())
        .isEqualTo(new Outcome.Bad("Type the Twilio number first.", ""));
    assertThat(Files.readString(file())).doesNotContain("not-a-real-token");
    assertThat(twilio.typedProperty().get()).isEmpty();
  }

  @Test
  void theTestSaysInWordsWhatTwilioAnswered() {
    type(SettingName.ACCOUNT_SID, "AC00000000000000000000000000000001");
    twilio.typedProperty().set("not-a-real-token");
    twilio.commitToken();
    answer = Optional.of(new CarrierAccount.Ready("Bright Roofs"));
    twilio.test();
    assertThat(twilio.outcomeProperty().get())
        .isEqualTo(new Outcome.Good("All is well: Twilio accepts the account \"Bright Roofs\"."));
    answer =
        Optional.of(new CarrierAccount.NotReady(new Problem("Twilio is down.", "Safe.", "Wait.")));
    twilio.test();
    assertThat(twilio.outcomeProperty().get())
        .isEqualTo(new Outcome.Bad("Twilio is down.", "Wait."));
    type(SettingName.TWILIO_NUMBER, "+12065550100");
    assertThat(twilio.outcomeProperty().get()).isEqualTo(new Outcome.None());
  }

  @Test
  void aTokenThatWasReplacedOrRemovedComesBackWithUndo() {
    twilio.typedProperty().set("first");
    twilio.commitToken();
    twilio.removeToken();
    assertThat(twilio.hasTokenProperty().get()).isFalse();
    notices.undo();
    assertThat(twilio.hasTokenProperty().get()).isTrue();
  }
}
