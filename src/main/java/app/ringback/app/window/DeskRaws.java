package app.ringback.app.window;

import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import app.ringback.intake.RawOriginal;
import app.ringback.intake.RawStore;
import app.ringback.store.Transactions;
import app.ringback.ui.timeline.RawOriginals;
import java.util.Comparator;
import java.util.Optional;

/** Raw originals of the open book. */
record DeskRaws(Transactions transactions, RawStore raws) implements RawOriginals {

  @Override
  public Optional<String> text(RawId id) {
    return transactions.read(tx -> raws.find(tx, id)).map(RawOriginal::readable);
  }

  @Override
  public Optional<String> newest(LeadId lead) {
    return transactions.read(tx -> raws.of(tx, lead)).stream()
        .max(Comparator.comparing(RawOriginal::at))
        .map(RawOriginal::readable);
  }
}
