package app.ringback.intake;

import app.ringback.lead.Lead;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lead while a batch works on it: as it stands in the book, and as the batch leaves it. */
final class Known {

  /** As it stands in the book; null for a lead this batch creates. */
  final @Nullable Lead before;

  /** Fields the user typed, see {@link app.ringback.lead.TypedFieldsStore}. */
  final Set<String> typed;

  private Lead now;

  private Known(@Nullable Lead before, Lead now, Set<String> typed) {
    this.before = before;
    this.now = now;
    this.typed = typed;
  }

  static Known stored(Lead lead, Set<String> typed) {
    return new Known(lead, lead, typed);
  }

  static Known created(Lead lead) {
    return new Known(null, lead, Set.of());
  }

  Lead now() {
    return now;
  }

  void become(Lead lead) {
    now = lead;
  }
}
