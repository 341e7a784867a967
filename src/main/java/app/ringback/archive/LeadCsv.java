package app.ringback.archive;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBulkStore;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leads as a table for spreadsheets. A cell that a spreadsheet could take for a formula gets an
 * apostrophe in front; numbers written so ({@code '+12065550100}) are read as numbers again.
 */
public final class LeadCsv {

  private static final List<String> HEADER =
      List.of(
          "ID",
          "Created",
          "First Name",
          "Last Name",
          "Company",
          "Phone",
          "Email",
          "Street",
          "City",
          "State",
          "Zip",
          "Country",
          "Interest",
          "Reason",
          "Industry",
          "Notes",
          "Source",
          "Owner",
          "Stage",
          "Region",
          "Cost");

  private final Transactions transactions;
  private final LeadStore leads;
  private final LeadBulkStore bulk;

  public LeadCsv(Transactions transactions, LeadStore leads) {
    this.transactions = transactions;
    this.leads = leads;
    bulk = new LeadBulkStore(leads, "");
  }

  /** Writes one lead, or every lead that is not merged into another, in constant memory. */
  public void write(@Nullable LeadId one, Writer out) {
    transactions.read(tx -> {
      Set<String> custom = new TreeSet<>();
      each(tx, one, lead -> custom.addAll(lead.custom().keySet()));
      CsvWriter csv = CsvWriter.builder().build(out);
      List<String> header = new ArrayList<>(HEADER);
      custom.forEach(name -> header.add(guarded(name)));
      csv.writeRecord(header);
      each(tx, one, lead -> csv.writeRecord(row(lead, custom)));
      try {
        csv.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    });
  }

  private void each(Tx tx, @Nullable LeadId one, Consumer<Lead> what) {
    if (one != null) {
      leads.find(tx, one).ifPresent(what);
      return;
    }
    UUID after = null;
    while (true) {
      List<Lead> page = bulk.page(tx, after, Taking.BATCH);
      if (page.isEmpty()) {
        return;
      }
      Set<UUID> merged = bulk.mergedInto(tx, page).keySet();
      page.stream().filter(lead -> !merged.contains(lead.id().value())).forEach(what);
      after = page.getLast().id().value();
    }
  }

  private static List<String> row(Lead lead, Set<String> custom) {
    List<String> cells = new ArrayList<>();
    cells.add(lead.id().text());
    cells.add(text(lead.arrivedAt()));
    cells.add(lead.firstName());
    cells.add(lead.lastName());
    cells.add(lead.company());
    cells.add(lead.phones().stream().map(LeadPhone::number).collect(Collectors.joining(" ::: ")));
    cells.add(lead.emails().stream().map(LeadEmail::address).collect(Collectors.joining(" ::: ")));
    cells.add(lead.address().street());
    cells.add(lead.address().city());
    cells.add(lead.address().region());
    cells.add(lead.address().postalCode());
    cells.add(lead.address().country());
    cells.add(lead.interest());
    cells.add(lead.reason());
    cells.add(lead.industry());
    cells.add(lead.notes());
    cells.add(lead.source());
    cells.add(lead.owner());
    cells.add(lead.stage().code());
    cells.add(lead.region());
    cells.add(lead.cost());
    custom.forEach(name -> cells.add(lead.custom().getOrDefault(name, "")));
    return cells.stream().map(LeadCsv::guarded).toList();
  }

  private static String text(Instant at) {
    return at.toString();
  }

  /** OWASP, "CSV Injection": these starts make a spreadsheet calculate. */
  static String guarded(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
