package app.ringback.bench;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.app.Lazy;
import app.ringback.app.Workspace;
import app.ringback.app.window.ReplyBench;
import app.ringback.app.window.WindowBench;
import app.ringback.core.MicroClock;
import app.ringback.intake.field.ReadOptions;
import app.ringback.secret.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures Ringback at a size: {@code mvn -Pbench verify}, 100,000 leads and 1,000,000 activities
 * unless told otherwise by {@code -Dbench.leads} and {@code -Dbench.activities}. It only prints:
 * timings never decide whether a build is good. {@code -Dbench.only=rates} measures only how fast
 * texts leave, what polling costs and how soon a reply is on screen; {@code -Dbench.only=kills}
 * kills a sender of texts {@code -Dbench.kills} times instead, {@code mailkills} one of mail;
 * {@code -Dbench.only=agenda} measures how soon the agenda is recomputed; {@code
 * -Dbench.only=webhook} measures how soon a lead that is posted is stored and told of, {@code
 * alerts} how soon after its deadline an alert is told; {@code leadmails} sends {@code
 * -Dbench.mails} lead mails through a mail server; {@code -Dbench.only=carrier} walks through what
 * we ask of Twilio against {@code -Dbench.base}, and {@code description} against Twilio's published
 * descriptions.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] args) throws Exception {
    int leads = Integer.parseInt(args[0]);
    int activities = Integer.parseInt(args[1]);
    Figures figures = new Figures();
    Path folder = Files.createTempDirectory("ringback-bench");
    try {
      switch (System.getProperty("bench.only", "")) {
        case "" -> everything(folder, leads, activities, figures);
        case "kills" -> KillBench.texts(folder, figures);
        case "mailkills" -> KillBench.mails(folder, figures);
        case "carrier" -> CarrierBench.run();
        case "description" -> DescriptionBench.run();
        case "leadmails" -> LeadMailBench.run(folder, figures);
        case "rates" -> rates(folder, figures);
        case "alerts" -> AlertBench.run(filled(folder.resolve("alerts"), leads), figures);
        case "webhook" -> WebhookBench.run(folder, figures);
        case "agenda" -> AgendaBench.run(folder, leads, figures);
        default ->
            throw new IllegalArgumentException(
                "-Dbench.only is kills, mailkills, leadmails, rates, alerts, agenda, carrier,"
                    + " description or webhook, or left out");
      }
    } finally {
      figures.print();
      delete(folder);
    }
    System.exit(0);
  }

  private static void everything(Path folder, int leads, int activities, Figures figures)
      throws Exception {
    String raw = ImportBench.run(folder, leads, figures);
    Path big = folder.resolve("big");
    StoreBench.load(big, leads, activities, raw, figures);
    StoreBench.measure(big, figures);
    AlertBench.run(big, figures);
    // Before the window, whose import doubles the book.
    StartBench.run(big, figures);
    WindowBench.run(big, figures);
    AgendaBench.run(folder, leads, figures);
    rates(folder, figures);
    arrivals(folder, figures);
  }

  /** How soon a lead is stored and told of that comes by mail or is posted. */
  private static void arrivals(Path folder, Figures figures) throws Exception {
    LeadMailBench.latency(folder, figures);
    WebhookBench.run(folder, figures);
  }

  private static Path filled(Path folder, int leads) throws Exception {
    StoreBench.load(folder, leads, 10 * leads, "", new Figures());
    return folder;
  }

  private static void rates(Path folder, Figures figures) throws Exception {
    RatesBench.run(folder.resolve("rates"), figures);
    ReplyBench.run(folder.resolve("replies"), figures);
  }

  /** Opens a workspace as the program does, with its secrets beside it. */
  public static Desk open(Path folder) {
    return open(folder, MicroClock.system());
  }

  /** The same by another clock. */
  static Desk open(Path folder, InstantSource clock) {
    Workspace workspace = new Workspace(folder, true);
    workspace.prepare();
    SecureRandom random = new SecureRandom();
    return Desk.open(
        new DeskSetup(
            workspace,
            clock,
            random,
            ZoneId.of("America/Los_Angeles"),
            Map.of(),
            new Lazy<>(() -> new SecretFile(keys(folder), new char[0], random))));
  }

  /** How files are read, as the desk would. */
  public static ReadOptions options(Desk desk) {
    return ReadOptions.of(desk.homeCountry(), desk.settings().get().rep().timeZone(), desk.clock());
  }

  /** Where the program, started with XDG_CONFIG_HOME in the workspace, looks for keys. */
  static Path keys(Path folder) {
    return folder.resolve("config/ringback/keys/secrets.json");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
