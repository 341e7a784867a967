package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Json;
import app.ringback.outbox.AttachmentFiles;
import app.ringback.testing.mail.LineFault;
import app.ringback.testing.mail.LineFault.Moment;
import app.ringback.testing.mail.Mails;
import app.ringback.testing.mail.SignInServer;
import app.ringback.testing.mail.TestMailServer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** E-mail from the shell to a real server: queued by one process, sent by the next. */
class SendEmailTest {

  private static final String POSTAL = "postal_address = \"12 Main Street, Seattle\"\n";

  @TempDir Path home;
  private final TestMailServer server = new TestMailServer();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void setUp() throws IOException {
    environment.put("RINGBACK_WORKSPACE", home.resolve("book").toString());
    environment.put("RINGBACK_PASSPHRASE", "test");
    environment.put("RINGBACK_MAIL_PASSWORD", TestMailServer.PASSWORD);
    settings(POSTAL, "password");
    assertThat(run("lead", "add", "--email", "ana@example.com").code()).isZero();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void settings(String rep, String auth) throws IOException {
    Files.createDirectories(home.resolve("book"));
    Files.writeString(
        home.resolve("book/settings.toml"),
        """
        [rep]
        name = "Sam Rivera"
        %s
        [mail]
        address = "%s"
        user = "%s"
        auth = "%s"
        smtp_host = "127.0.0.1"
        smtp_port = %d
        smtp_security = "none"
        imap_host = "127.0.0.1"
        imap_port = %d
        imap_security = "none"
        """
            .formatted(
                rep,
                TestMailServer.ADDRESS,
                TestMailServer.USER,
                auth,
                server.line.port(),
                server.imapPort()));
  }

  private record Ended(int code, String out, String err) {
    JsonNode json() {
      return Json.tree(out);
    }
  }

  private Ended run(String... args) {
    ProgramRun run = new ProgramRun(home, environment);
    int code = run.run(args);
    return new Ended(code, run.out(), run.err());
  }

  private Ended send(String subject) {
    return run("send", "email", "ana@example.com", "--subject", subject, "--body", "Hi", "--json");
  }

  private JsonNode mailbox() {
    return mailbox("doctor", "--json");
  }

  private JsonNode mailbox(String... doctor) {
    for (JsonNode check : run(doctor).json().path("checks")) {
      if (check.path("name").asText().equals("mailbox")) {
        return check;
      }
    }
    throw new AssertionError("no check of the mailbox");
  }

  @Test
  void anEmailIsQueuedAndTheAgentSendsItOnce() throws Exception {
    Ended queued = send("Your roof");
    assertThat(queued.code()).as(queued.err()).isZero();
    assertThat(queued.json().path("state").asText()).isEqualTo("queued");
    assertThat(server.delivered()).isEmpty();
    assertThat(run("agent", "--once").code()).isZero();
    assertThat(run("agent", "--once").code()).isZero();
    assertThat(server.delivered()).hasSize(1);
    assertThat(TestMailServer.words(server.delivered().getFirst()))
        .contains("Hi", "Sam Rivera", "12 Main Street, Seattle", "unsubscribe");
    JsonNode shown = run("lead", "show", "ana@example.com", "--json").json();
    JsonNode dispatch = shown.path("dispatches").get(0);
    assertThat(dispatch.path("channel").asText()).isEqualTo("email");
    assertThat(dispatch.path("state").asText()).isEqualTo("sent");
    assertThat(dispatch.path("subject").asText()).isEqualTo("Your roof");
    assertThat(dispatch.path("provider_id").asText())
        .isEqualTo(server.delivered().getFirst().getMessageID());
  }

  @Test
  void filesGoAlongEvenWhenTheyAreGoneWhenItLeaves() throws Exception {
    Path plan = Files.writeString(home.resolve("plan.txt"), "Two rows of panels");
    Path offer = Files.writeString(home.resolve("offer.pdf"), "%PDF-1.7 offer");
    assertThat(sendWith("plan.txt", offer.toString()).code()).isZero();
    Files.delete(plan);
    Files.delete(offer);
    assertThat(run("agent", "--once").code()).isZero();
    Multipart parts = (Multipart) server.delivered().getFirst().getContent();
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("plan.txt");
    assertThat(parts.getBodyPart(1).getInputStream()).hasContent("Two rows of panels");
    assertThat(parts.getBodyPart(2).getContentType()).startsWith("application/pdf");
    JsonNode shown = run("lead", "show", "ana@example.com", "--json").json();
    assertThat(shown.toString()).contains("\"attachments\":[\"plan.txt\",\"offer.pdf\"]");
  }

  @Test
  void aFileThatCannotGoAlongIsSaidAndNothingIsQueued() throws Exception {
    Files.createFile(home.resolve("empty.txt"));
    Path large = home.resolve("large.bin");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(AttachmentFiles.MOST + 1L);
    }
    assertRefused("gone.txt", "\"gone.txt\" is not there (any more).");
    assertRefused(".", "is no file.");
    assertRefused("empty.txt", "\"empty.txt\" is empty.");
    assertRefused("large.bin", "The attached files have 18.1 MB together; a mail can carry 18 MB.");
    JsonNode shown = run("lead", "show", "ana@example.com", "--json").json();
    assertThat(shown.path("dispatches")).isEmpty();
  }

  private void assertRefused(String file, String because) {
    Ended ended = sendWith(file);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains(because, "Nothing was sent.");
  }

  private Ended sendWith(String... files) {
    List<String> args =
        new ArrayList<>(
            List.of("send", "email", "ana@example.com", "--subject", "Roof", "--body", "Hi"));
    for (String file : files) {
      args.addAll(List.of("--attach", file));
    }
    return run(args.toArray(String[]::new));
  }

  @Test
  void anEmailWithoutASubjectOrAPostalAddressIsRefusedInWords() throws IOException {
    Ended noSubject = run("send", "email", "ana@example.com", "--body", "Hi");
    assertThat(noSubject.code()).isEqualTo(1);
    assertThat(noSubject.err()).contains("no subject");
    settings("", "password");
    Ended refused = send("Your roof");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.json().path("state").asText()).isEqualTo("refused");
    assertThat(refused.json().path("rule").asText()).contains("postal address");
  }

  @Test
  void whoSignsInFromTheShellMailsWithoutAPassword() throws Exception {
    environment.remove("RINGBACK_MAIL_PASSWORD");
    try (SignInServer provider = new SignInServer(server::opensBy)) {
      settings(POSTAL, "oauth2");
      Files.writeString(
          home.resolve("book/settings.toml"),
          "oauth_client_id = \"%s\"\noauth_sign_in_url = \"%s\"\noauth_token_url = \"%s\"\n"
              .formatted(SignInServer.CLIENT, provider.signIn(), provider.tokens()),
          StandardOpenOption.APPEND);
      assertThat(mailbox().path("detail").asText()).contains("not signed in");
      ProgramRun signIn = new ProgramRun(home, environment);
      CompletableFuture<Integer> ended =
          CompletableFuture.supplyAsync(() -> signIn.run("mail", "sign-in", "--no-browser"));
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> signIn.out().contains("&prompt="));
      String address =
          signIn.out().lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
      assertThat(SignInServer.browse(URI.create(address))).isEqualTo(200);
      assertThat(ended.get(20, TimeUnit.SECONDS)).as(signIn.err()).isZero();
      assertThat(send("Your roof").code()).isZero();
      assertThat(run("agent", "--once").code()).isZero();
      assertThat(server.delivered()).hasSize(1);
      assertThat(mailbox().path("state").asText()).isEqualTo("ok");
      provider.revoke();
      JsonNode revoked = mailbox();
      assertThat(revoked.path("state").asText()).isEqualTo("fail");
      assertThat(revoked.toString()).contains("sign in again");
      assertThat(run("mail", "sign-out").code()).isZero();
      assertThat(mailbox().path("detail").asText()).contains("not signed in");
    }
  }

  @Test
  void doctorTellsHowTheMailboxDoes() throws IOException {
    assertThat(mailbox().path("state").asText()).isEqualTo("ok");
    assertThat(mailbox().path("detail").asText()).contains("to send and to read");
    settings("", "password");
    assertThat(mailbox().path("detail").asText()).contains("postal address");
    settings(POSTAL, "oauth2");
    assertThat(mailbox().path("state").asText()).isEqualTo("warn");
    settings(POSTAL, "password");
    server.line.next(LineFault.cutAfter(Moment.EHLO));
    assertThat(mailbox().path("detail").asText()).contains("cannot be reached");
    environment.put("RINGBACK_MAIL_PASSWORD", "wrong");
    JsonNode refused = mailbox();
    assertThat(refused.path("state").asText()).isEqualTo("fail");
    assertThat(refused.toString()).contains("does not accept").doesNotContain("wrong");
  }

  @Test
  void theAgentStoresTheAnswerBeforeItSendsWhatTheAnswerForbids() throws Exception {
    assertThat(send("Your roof").code()).isZero();
    server.put(
        "INBOX",
        Mails.of("ana@example.com", TestMailServer.ADDRESS, "<s1@example.com>", Instant.now())
            .body("STOP"),
        Instant.now());
    assertThat(run("agent", "--once").code()).isZero();
    JsonNode shown = run("lead", "show", "ana@example.com", "--json").json();
    assertThat(shown.path("dispatches").get(0).path("state").asText()).isEqualTo("canceled");
    assertThat(shown.toString()).contains("<s1@example.com>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[mail]\naddress = \"sam@example.com\"\nsmtp_host = \"smtp.example.com\"\n"})
  void practiceMailsNobodyRealAndMissesNoMailbox(String settings) throws IOException {
    Files.createDirectories(home.resolve("book-practice"));
    Files.writeString(home.resolve("book-practice/settings.toml"), settings);
    JsonNode mailbox = mailbox("doctor", "--practice", "--json");
    // Simulated people answered, and not the server of the settings.
    assertThat(mailbox.path("state").asText()).isEqualTo("ok");
    assertThat(mailbox.path("detail").asText())
        .isEqualTo("Practice mail: simulated people answer it; no mailbox is used or missing.");
  }
}
