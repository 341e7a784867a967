package app.ringback.ui.lead;

import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.ui.timeline.LeadBook;
import app.ringback.ui.timeline.OptOutDesk;

/** The rep's word on opt-outs, in the book. */
final class BookOptOuts implements OptOutDesk {

  private final LeadBook book;
  private final OptOuts optOuts;

  BookOptOuts(LeadBook book, OptOuts optOuts) {
    this.book = book;
    this.optOuts = optOuts;
  }

  @Override
  public void answer(LeadId lead, boolean optedOut) {
    book.transactions()
        .run(tx -> optOuts.answer(tx, known(tx, lead), optedOut, book.clock().instant()));
  }

  @Override
  public void stopEverything(LeadId lead) {
    book.transactions()
        .run(tx -> optOuts.stopEverything(tx, known(tx, lead), "", book.clock().instant()));
  }

  @Override
  public void mailAgain(LeadId lead) {
    book.transactions().run(tx -> optOuts.mailAgain(tx, known(tx, lead)));
  }

  private Lead known(Tx tx, LeadId id) {
    return book.leads()
        .find(tx, book.leads().survivor(tx, id))
        .orElseThrow(
            () -> new ProblemException("This lead is no longer here.", "Nothing was changed.", ""));
  }
}
