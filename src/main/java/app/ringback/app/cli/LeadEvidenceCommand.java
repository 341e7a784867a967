package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.compliance.evidence.ChainState;
import app.ringback.compliance.evidence.EvidenceRow;
import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBulkStore;
import app.ringback.store.Tx;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback lead evidence}: what proves consent and opt-outs of one person. */
@Command(
    name = "evidence",
    description = "Write the evidence about one lead as JSON, after checking that it is whole.",
    footer = {"", "Ends with 1 when the evidence was tampered with; it is written all the same."})
final class LeadEvidenceCommand implements Callable<Integer> {

  @Parameters(paramLabel = "LEAD", description = "An id, a phone number or an e-mail address.")
  String named = "";

  @Option(names = "--out", paramLabel = "FILE", description = "The file to write.")
  @Nullable Path file;

  private final CommandContext context;

  LeadEvidenceCommand(CommandContext context) {
    this.context = context;
  }

  private record Found(ObjectNode document, ChainState chain) {}

  @Override
  public Integer call() {
    Desk desk = context.desk();
    Found found = desk.transactions().read(tx -> document(desk, tx));
    write(found.document());
    if (!found.chain().isIntact()) {
      throw new ProblemException(
          "The evidence was tampered with: " + found.chain().broken() + ".",
          "What is there was written.",
          "Compare it with a backup.");
    }
    return ExitCode.DONE;
  }

  private Found document(Desk desk, Tx tx) {
    Lead lead = desk.finder().find(tx, named);
    ChainState chain = desk.compliance().evidence().verify(tx);
    ArrayNode rows = Json.mapper().createArrayNode();
    desk.compliance()
        .evidence()
        .about(tx, new LeadBulkStore(desk.leads(), desk.device()).family(tx, lead.id()))
        .forEach(row -> rows.add(row(row)));
    ObjectNode document =
        new JsonLine()
            .id("lead_id", lead.id().value())
            .flag("intact", chain.isIntact())
            .text("broken", chain.broken())
            .number("links", chain.links())
            .node("evidence", rows)
            .build();
    return new Found(document, chain);
  }

  private static ObjectNode row(EvidenceRow row) {
    return new JsonLine()
        .text("kind", row.kind())
        .instant("at", row.at())
        .node("content", Json.tree(row.content()))
        .text("chain", row.chain())
        .number("place", row.place())
        .text("salt", row.salt())
        .text("content_hash", row.contentHash())
        .text("previous_hash", row.previousHash())
        .text("hash", row.hash())
        .build();
  }

  private void write(ObjectNode document) {
    Path target = file;
    if (target == null) {
      context.json(document);
      return;
    }
    try {
      Files.writeString(context.resolve(target), Json.write(document) + "\n");
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "The file could not be written.", "The book is as it was.", "Choose another folder."),
          e);
    }
    context.print("Written to " + target + ".");
  }
}
