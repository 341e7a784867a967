package app.ringback.intake;

import app.ringback.core.EmailAddress;
import app.ringback.core.Phone;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process a test kills: imports 20,000 invented rows, of which every tenth is a second arrival
 * of an earlier one. Says so on standard output when it begins and when it is done.
 */
final class KilledImport {

  static final int ROWS = 20_000;
  static final int RESENDS = ROWS / 10;
  static final ImportCounts WHOLE = new ImportCounts(ROWS - RESENDS, RESENDS, 0, 0, 0);

  private KilledImport() {}

  public static void main(String[] args) {
    try (IntakeBook desk = new IntakeBook(Path.of(args[0]))) {
      // The parent waits for this line on the process's standard output.
      System.out.println("importing");
      run(desk);
      System.out.println("done");
    }
  }

  static ImportReport run(IntakeBook desk) {
    return desk.imports.run(
        List.of(Path.of("invented.csv")),
        path -> new Invented(),
        ImportOptions.DEFAULT,
        progress -> {},
        () -> false);
  }

  /** The rows, made while they are read. */
  private static final class Invented implements LeadFile {

    private int row;

    @Override
    public String format() {
      return "csv";
    }

    @Override
    public Optional<ParsedRecord> next() {
      return row == ROWS ? Optional.empty() : Optional.of(record(row++));
    }

    private static ParsedRecord record(int row) {
      boolean again = row % 10 == 9;
      int person = again ? row - 5 : row;
      String phone = String.format("+1206%07d", 2_000_000 + person);
      String email = (again ? "again" : "person") + person + "@example.com";
      IncomingLead lead =
          IncomingLeadBuilder.builder(
                  IncomingLead.ofRaw("text/csv", row + "," + phone + "," + email))
              .firstName("Person" + person)
              .lastName("Invented")
              .interest(again ? "asked again" : "")
              .phones(List.of(LeadPhone.of(new Phone(phone), "")))
              .emails(List.of(LeadEmail.of(new EmailAddress(email), "")))
              .build();
      return new ParsedRecord.Read(row + 2, lead);
    }

    @Override
    public long bytesRead() {
      return row;
    }

    @Override
    public long bytesTotal() {
      return ROWS;
    }

    @Override
    public void close() {}
  }
}
