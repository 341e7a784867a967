package app.ringback.intake.feed;

import app.ringback.core.Json;
import app.ringback.core.ProblemException;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.LeadFile;
import app.ringback.intake.LeadFileReader;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.field.FieldLeads;
import app.ringback.intake.field.JsonFields;
import app.ringback.intake.field.ReadOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what lies at the address of a feed: a table, or a JSON list of objects. */
public final class FeedReader {

  private static final Logger log = LoggerFactory.getLogger(FeedReader.class);
  private static final String JSON = "application/json";

  private final Function<ReadOptions, LeadFileReader> tables;
  private final FieldLeads fields = new FieldLeads();

  /**
   * @param tables opens a file that is a table
   */
  public FeedReader(Function<ReadOptions, LeadFileReader> tables) {
    this.tables = tables;
  }

  /** The records in their order. */
  List<ParsedRecord> read(byte[] content, ReadOptions options) throws FeedTrouble {
    String start =
        new String(content, 0, Math.min(content.length, 512), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip();
    if (start.isEmpty()) {
      return List.of();
    }
    return start.startsWith("{") || start.startsWith("[")
        ? json(content, options)
        : table(content, options);
  }

  /** A list of objects, or an object with one: the first that is found. */
  private List<ParsedRecord> json(byte[] content, ReadOptions options) throws FeedTrouble {
    JsonNode tree;
    try {
      tree = Json.mapper().readTree(content);
    } catch (IOException e) {
      throw new FeedTrouble("The feed is no JSON that can be read.", e);
    }
    JsonNode list = list(tree).orElseThrow(() -> new FeedTrouble("The feed has no list of leads."));
    List<ParsedRecord> records = new ArrayList<>();
    for (JsonNode one : list) {
      long place = records.size() + 1L;
      records.add(
          one.isObject()
              ? record(place, one, options)
              : new ParsedRecord.Rejected(place, "The entry is no object with named values."));
    }
    return records;
  }

  private static Optional<JsonNode> list(JsonNode tree) {
    if (tree.isArray()) {
      return Optional.of(tree);
    }
    return tree.properties().stream()
        .map(Map.Entry::getValue)
        .filter(JsonNode::isArray)
        .findFirst();
  }

  private ParsedRecord record(long place, JsonNode object, ReadOptions options) {
    IncomingLead lead = fields.lead(JsonFields.of(object), options, JSON, Json.write(object));
    boolean isReachable = !lead.phones().isEmpty() || !lead.emails().isEmpty();
    return isReachable || lead.test()
        ? new ParsedRecord.Read(place, lead)
        : new ParsedRecord.Rejected(
            place, "The entry has neither a phone number nor an e-mail address.");
  }

  private List<ParsedRecord> table(byte[] content, ReadOptions options) throws FeedTrouble {
    Path copy = null;
    try {
      // Tables are read from files; only the owner can read this one, and it is gone at once.
      copy = Files.createTempFile("ringback-feed-", ".csv");
      Files.write(copy, content);
      List<ParsedRecord> records = new ArrayList<>();
      try (LeadFile file = tables.apply(options).open(copy)) {
        for (Optional<ParsedRecord> next = file.next(); next.isPresent(); next = file.next()) {
          records.add(next.get());
        }
      }
      return records;
    } catch (ProblemException e) {
      throw new FeedTrouble(
          "The feed is no table of leads. Publish the sheet as CSV and give that address.", e);
    } catch (IOException e) {
      throw new FeedTrouble("There was no place to read the feed from: check the disk.", e);
    } finally {
      delete(copy);
    }
  }

  private static void delete(@Nullable Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      log.warn("The copy of a feed could not be deleted", e);
    }
  }
}
