package app.ringback.intake.leadmail;

import app.ringback.intake.mime.OpenedMail;
import app.ringback.intake.mime.OpenedPart;
import app.ringback.intake.mime.OpenedPart.Kind;
import java.util.stream.Collectors;

/** The words of a mail as somebody reads them: where its fields are marked and found again. */
public final class MailWords {

  private MailWords() {}

  /** The plain text, else the page's; a row of a table is a line with a tab between its cells. */
  public static String of(OpenedMail mail) {
    return mail.parts().stream()
        .filter(part -> part.kind() != Kind.FILE)
        .findFirst()
        .map(MailWords::of)
        .orElse("");
  }

  private static String of(OpenedPart part) {
    return MailLines.of(part).stream()
        .map(line -> line.isRow() ? line.label() + "\t" + line.text() : line.text())
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
