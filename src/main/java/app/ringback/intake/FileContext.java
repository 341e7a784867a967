package app.ringback.intake;

import app.ringback.core.Texts;
import java.nio.file.Path;

/** What all records of one file share while they are taken in. */
record FileContext(String fileName, String format, ImportOptions options, SharedIds sharedIds) {

  private static final String CONTACTS = "vcard";
  private static final int LONGEST_SOURCE = 256;

  static FileContext of(Path file, String format, ImportOptions options) {
    Path name = file.getFileName();
    return new FileContext(
        name == null ? file.toString() : name.toString(), format, options, new SharedIds());
  }

  /** The source's name: the user's, else the format's own statement, else the file's name. */
  String source(IncomingLead lead) {
    return Texts.cut(Texts.firstOf(stated(lead), options.unnamed(), fileName), LONGEST_SOURCE);
  }

  /** Whether somebody or something named the source, so that it is not just the file's name. */
  boolean namesSource(IncomingLead lead) {
    return !stated(lead).isEmpty();
  }

  /** Address books are no inquiries: nobody waits for an answer. */
  boolean startsSla() {
    return !format.equals(CONTACTS);
  }

  private String stated(IncomingLead lead) {
    return Texts.firstOf(
        options.source().strip(), lead.source().strip(), startsSla() ? "" : "Contacts");
  }
}
