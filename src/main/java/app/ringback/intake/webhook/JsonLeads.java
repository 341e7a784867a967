package app.ringback.intake.webhook;

import app.ringback.core.Json;
import app.ringback.core.ProblemException;
import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.LeadFile;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.RecordList;
import app.ringback.intake.field.FieldLeads;
import app.ringback.intake.field.ReadOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is posted to webhooks, kept in a file: an object, or a list of objects. */
public final class JsonLeads {

  private static final String SAFE = "Nothing was imported from it.";
  private static final int LONGEST = 5 << 20;

  private static final BodyReader BODIES = new BodyReader(new FieldLeads());
  private static final FieldLeads FIELDS = new FieldLeads();

  private JsonLeads() {}

  /**
   * Opens the file.
   *
   * @param format what it is called in the report
   * @throws ProblemException when no lead is in it
   */
  public static LeadFile open(Path file, String format, ReadOptions options) {
    List<ParsedRecord> records = new ArrayList<>();
    JsonNode tree = tree(file);
    for (JsonNode one : tree.isArray() ? tree : List.of(tree)) {
      records.add(record(records.size() + 1L, one, options));
    }
    if (records.stream().noneMatch(ParsedRecord.Read.class::isInstance)) {
      throw new ProblemException(
          "The file "
              + file.getFileName()
              + " is JSON without a phone number or an e-mail address.",
          SAFE,
          "Import a file with leads in it.");
    }
    return new RecordList(format, records);
  }

  private static JsonNode tree(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST);
      return Json.mapper()
          .readTree(new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", ""));
    } catch (IOException e) {
      throw new ProblemException(
          new app.ringback.core.Problem(
              "The file " + file.getFileName() + " is no JSON that can be read.",
              SAFE,
              "Export it again, or as CSV."),
          e);
    }
  }

  private static ParsedRecord record(long place, JsonNode one, ReadOptions options) {
    WebhookBody body = BODIES.read(one.isObject() ? Json.write(one) : "", BodyReader.JSON);
    Map<String, String> values = body.values();
    if (values == null) {
      return new ParsedRecord.Rejected(place, "The entry is no object with named values.");
    }
    IncomingLead lead = FIELDS.lead(values, options, body.type(), body.raw());
    boolean isGoogle = body.usual().equals(BodyReader.GOOGLE);
    boolean isReachable = !lead.phones().isEmpty() || !lead.emails().isEmpty();
    return isReachable
        ? new ParsedRecord.Read(
            place,
            isGoogle
                ? IncomingLeadBuilder.builder(lead)
                    .source(Texts.firstOf(lead.source(), body.usual()))
                    .build()
                : lead)
        : new ParsedRecord.Rejected(
            place, "The entry has neither a phone number nor an e-mail address.");
  }
}
