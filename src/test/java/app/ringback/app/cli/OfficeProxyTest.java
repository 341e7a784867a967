package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.testing.LoopbackProxy;
import app.ringback.testing.SettableClock;
import app.ringback.testing.mail.TestCertificate;
import app.ringback.testing.mail.TlsLine;
import app.ringback.testing.mail.TlsLine.Begins;
import app.ringback.testing.twilio.FakeTwilio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program, in a process of its own as it is started, behind an office proxy that asks for
 * a name and a password before it lets anybody through to an https address. What the JDK allows
 * there is decided when it starts.
 */
class OfficeProxyTest {

  private static final String AT = "2026-03-02T18:00:00Z";

  @TempDir Path home;

  @Test
  void aTextLeavesByHttpsThroughAProxyThatAsksWhoWeAre() throws Exception {
    TestCertificate certificate = TestCertificate.make(home);
    try (FakeTwilio twilio = FakeTwilio.start(SettableClock.mondayMorning());
        TlsLine safe = new TlsLine(twilio.base().getPort(), Begins.AT_ONCE, certificate);
        LoopbackProxy proxy = LoopbackProxy.start("sam:open sesame")) {
      Files.createDirectories(home.resolve("book"));
      Files.writeString(
          home.resolve("book/settings.toml"),
          """
          [twilio]
          api_base = "https://%s:%d"
          account_sid = "%s"
          number = "%s"
          [network]
          proxy = "%s"
          no_proxy = "other.example"
          proxy_user = "sam"
          """
              .formatted(
                  TestCertificate.HOST,
                  safe.port(),
                  FakeTwilio.SID,
                  FakeTwilio.NUMBER,
                  proxy.address()));
      Map<String, String> environment = new HashMap<>();
      environment.put("RINGBACK_WORKSPACE", home.resolve("book").toString());
      environment.put("RINGBACK_PASSPHRASE", "test");
      environment.put("RINGBACK_TWILIO_AUTH_TOKEN", FakeTwilio.TOKEN);
      environment.put("RINGBACK_PROXY_PASSWORD", "open sesame");
      queue(environment);

      int code = agentOnce(certificate, environment);

      assertThat(code).as(Files.readString(home.resolve("said.txt"))).isZero();

      assertThat(twilio.posts()).hasSize(1);
      assertThat(twilio.messages()).hasSize(1);
      assertThat(proxy.asked())
          .isNotEmpty()
          .allMatch(asked ->
              asked.equals("CONNECT %s:%d HTTP/1.1".formatted(TestCertificate.HOST, safe.port())));
    }
  }

  private void queue(Map<String, String> environment) {
    String number = "+12065550160";
    ProgramRun run = new ProgramRun(home, environment);
    assertThat(run.run("lead", "add", "--phone", number, "--at", AT)).as(run.err()).isZero();
    assertThat(run.run("send", "text", number, "--body", "Hi", "--at", AT)).as(run.err()).isZero();
  }

  private int agentOnce(TestCertificate certificate, Map<String, String> environment)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.home=" + home);
    command.addAll(certificate.options(home));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "app.ringback.Ringback",
            "agent",
            "--once",
            "--at",
            AT));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("said.txt").toFile());
    builder.environment().putAll(environment);
    Process program = builder.start();
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    return program.exitValue();
  }
}
