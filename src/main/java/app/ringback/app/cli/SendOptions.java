package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.Outbox;
import app.ringback.store.Tx;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every {@code send} command is given, and how it ends. */
final class SendOptions {

  @Parameters(paramLabel = "LEAD", description = "An id, a phone number or an e-mail address.")
  String named = "";

  @Option(names = "--approach", paramLabel = "APPROACH", description = "value-led or pitch-first.")
  String approach = "";

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description = "A template whose words are filled in for the lead.")
  String template = "";

  @Option(
      names = "--send-at",
      paramLabel = "INSTANT",
      description = "Not before this instant, such as 2026-03-02T18:00:00Z.")
  @Nullable Instant sendAt;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  /** Queues what was written, or the template's words, and prints what became of it. */
  int queue(CommandContext context, Channel channel, String subject, String body, Queue queue) {
    Approach marked = marked();
    if (channel != Channel.CALL && template.isEmpty() == body.isEmpty()) {
      throw new UsageException("Give either --body or --template.");
    }
    Desk desk = context.desk();
    Dispatch dispatch;
    try {
      dispatch =
          desk.transactions()
              .write(tx -> {
                Lead lead = desk.finder().find(tx, named);
                SendWords words =
                    template.isEmpty()
                        ? SendWords.of(subject, body, marked)
                        : SendWords.from(desk, tx, lead, channel, template, subject, marked);
                return queue.queue(desk.sending().outbox(), tx, lead.id(), words);
              });
    } catch (ProblemException e) {
      if (json) {
        context.json(DispatchDocument.refused(e));
      }
      throw e;
    }
    if (json) {
      context.json(DispatchDocument.of(dispatch));
    } else {
      context.print(DispatchDocument.line(dispatch));
    }
    return DispatchDocument.exitCode(dispatch);
  }

  private @Nullable Approach marked() {
    return approach.isEmpty()
        ? null
        : Approach.read(approach)
            .orElseThrow(() -> new UsageException("--approach is value-led or pitch-first."));
  }

  /** How one channel puts it into the outbox. */
  @FunctionalInterface
  interface Queue {

    /**
     * Queues it.
     *
     * @param words what is sent; for a call, the script it is marked with
     */
    Dispatch queue(Outbox outbox, Tx tx, LeadId lead, SendWords words);
  }
}
