package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.Channel;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback lead consent}: what a person agreed to, by the user's word. */
@Command(
    name = "consent",
    description = "Record that a person agreed to be reached; lifts an earlier opt-out.",
    footer = {"", "Only record what you can prove: it is kept as evidence under your name."})
final class LeadConsentCommand implements Callable<Integer> {

  @Parameters(paramLabel = "LEAD", description = "An id, a phone number or an e-mail address.")
  String named = "";

  @Option(
      names = "--channel",
      paramLabel = "call|text|email",
      description = "What they agreed to; all of it when left out.")
  String channel = "";

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      required = true,
      description = "The words they agreed to.")
  String text = "";

  @Option(names = "--url", paramLabel = "URL", description = "Where they agreed.")
  String url = "";

  @Option(names = "--on", paramLabel = "INSTANT", description = "When; now when left out.")
  @Nullable Instant on;

  private final CommandContext context;

  LeadConsentCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (text.isBlank()) {
      throw new UsageException("--text is what they agreed to.");
    }
    if (!channel.isEmpty() && Channel.read(channel).isEmpty()) {
      throw new UsageException("--channel is call, text or email.");
    }
    Desk desk = context.desk();
    desk.transactions()
        .run(tx -> {
          Instant now = desk.clock().instant();
          Lead lead = desk.finder().find(tx, named);
          Instant at = on;
          Consent consent = new Consent(channel, text, url, "", "", at == null ? now : at);
          desk.compliance().consents().record(tx, lead, consent, now);
        });
    context.print("Recorded.");
    return ExitCode.DONE;
  }
}
