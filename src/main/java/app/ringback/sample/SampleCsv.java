package app.ringback.sample;

import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes sample leads as a lead list like vendors send them. */
public final class SampleCsv {

  private SampleCsv() {}

  /** Writes the leads, one a row, under a header; replaces the file. */
  public static void write(Stream<Lead> leads, Path file) {
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord(
          "Lead ID",
          "Created",
          "First Name",
          "Last Name",
          "Company",
          "Phone",
          "Email",
          "Interest",
          "Reason",
          "Industry",
          "Notes",
          "Source",
          "Street",
          "City",
          "State",
          "Zip",
          "Cost");
      leads.forEach(lead -> row(csv, lead));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(CsvWriter csv, Lead lead) {
    csv.writeRecord(
        lead.vendorIds().getFirst().id(),
        lead.arrivedAt().toString(),
        lead.firstName(),
        lead.lastName(),
        lead.company(),
        lead.phones().stream().map(LeadPhone::number).collect(Collectors.joining(" ::: ")),
        lead.emails().stream().map(LeadEmail::address).collect(Collectors.joining(" ::: ")),
        lead.interest(),
        lead.reason(),
        lead.industry(),
        lead.notes(),
        lead.source(),
        lead.address().street(),
        lead.address().city(),
        lead.address().region(),
        lead.address().postalCode(),
        lead.cost());
  }
}
