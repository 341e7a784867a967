package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.core.LeadId;
import app.ringback.intake.LeadMerging;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.search.SearchHit;
import app.ringback.search.SearchService;
import app.ringback.store.Tx;
import app.ringback.ui.timeline.LeadMerger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds twins of a lead in the open book and merges them. */
record DeskMerger(Desk desk, LeadMerging merging, SearchService search) implements LeadMerger {

  private static final int OFFERED = 20;

  @Override
  public List<Lead> find(Lead open, String typed) {
    return desk.transactions()
        .read(tx -> {
          Set<LeadId> found =
              typed.isBlank() ? sharing(tx, open) : new LinkedHashSet<>(searched(typed));
          found.remove(open.id());
          return desk.leads().findAll(tx, found);
        });
  }

  private List<LeadId> searched(String typed) {
    return search.search(typed, OFFERED).hits().stream().map(SearchHit::lead).toList();
  }

  private Set<LeadId> sharing(Tx tx, Lead open) {
    Set<LeadId> found = new LinkedHashSet<>();
    for (LeadPhone phone : open.phones()) {
      found.addAll(desk.leads().withPhone(tx, phone.number()));
    }
    for (LeadEmail email : open.emails()) {
      found.addAll(desk.leads().withEmail(tx, email.address().toLowerCase(Locale.ROOT)));
    }
    return found;
  }

  @Override
  public void merge(LeadId kept, LeadId absorbed) {
    merging.merge(kept, absorbed);
  }

  @Override
  public void unmerge(LeadId absorbed) {
    merging.unmerge(absorbed);
  }
}
