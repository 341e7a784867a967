package app.ringback.app;

import app.ringback.cadence.AnsweredLook;
import app.ringback.cadence.CadenceBook;
import app.ringback.cadence.CadenceRunner;
import app.ringback.cadence.CadenceTerms;
import app.ringback.cadence.Cadences;
import app.ringback.cadence.Enrollments;
import app.ringback.cadence.Reengagements;
import app.ringback.cadence.SourceStarts;
import app.ringback.cadence.StepWords;
import app.ringback.outbox.LastLook;

/** Cadences of one desk, wired. */
public final class CadenceWork {

  private final CadenceBook book;
  private final StepWords words;

  CadenceWork(Desk desk) {
    words = new TemplateStepWords(desk);
    book =
        new CadenceBook(
            desk.transactions(),
            desk.leads(),
            desk.timelines(),
            desk.leadWork().stages(),
            desk.suppressions(),
            desk.compliance().guard(),
            desk.sending().outbox(),
            desk.sending().dispatches(),
            new CadenceTerms(
                () -> desk.settings().get().rep().timeZone(),
                () -> desk.settings().get().rep().workingHours(),
                source -> desk.settings().get().source(source),
                () -> desk.sending().outbox().letterhead().mayMail()),
            words,
            desk.ids(),
            desk.clock(),
            desk.device());
  }

  /** The plans. */
  public Cadences cadences() {
    return new Cadences(book);
  }

  /** Leads on them. */
  public Enrollments enrollments() {
    return new Enrollments(book);
  }

  /** Leads that went dormant, to be won back. */
  public Reengagements reengagements() {
    return new Reengagements(book);
  }

  /** New leads of sources that start them on a cadence. */
  public SourceStarts sourceStarts() {
    return new SourceStarts(book);
  }

  /** Where the words of steps come from. */
  public StepWords words() {
    return words;
  }

  CadenceRunner runner() {
    return new CadenceRunner(book);
  }

  /** Asked before a message leaves that a cadence queued. */
  LastLook lastLook() {
    return new AnsweredLook(book);
  }
}
