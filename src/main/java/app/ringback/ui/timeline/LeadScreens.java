package app.ringback.ui.timeline;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.ui.Shell;
import app.ringback.ui.UiTexts;
import java.util.function.Consumer;

/** Opens what is done with a whole lead over the panes: merging it, erasing it. */
public final class LeadScreens {

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final Shell shell;
  private final LeadMerger merger;
  private final Consumer<LeadId> eraser;

  /**
   * Wires the screens.
   *
   * @param eraser erases a person for good; called off the FX thread
   */
  public LeadScreens(
      OpenLeadModel open,
      PaneParts parts,
      Shell shell,
      LeadMerger merger,
      Consumer<LeadId> eraser) {
    this.open = open;
    this.parts = parts;
    this.shell = shell;
    this.merger = merger;
    this.eraser = eraser;
  }

  /** Opens the search for the other half of the open lead. */
  public void merge() {
    OpenLead now = open.openProperty().get();
    if (now != null) {
      MergeModel model = new MergeModel(now.lead(), merger, parts, open.tasks());
      shell.openOver(new MergeScreen(model, parts.texts(), shell::closeOver));
    }
  }

  /** Asks whether the open lead shall be erased. */
  public void erase() {
    OpenLead now = open.openProperty().get();
    if (now != null) {
      Lead lead = now.lead();
      UiTexts texts = parts.texts();
      String name = app.ringback.core.Texts.firstOf(lead.displayName(), texts.get("lead.unnamed"));
      shell.openOver(new EraseScreen(texts, name, () -> erase(lead.id(), name), shell::closeOver));
    }
  }

  private void erase(LeadId lead, String name) {
    open.tasks()
        .run(
            () -> {
              eraser.accept(lead);
              return true;
            },
            done -> {
              shell.closeOver();
              parts.notices().tell(parts.texts().get("erase.done", name));
            },
            parts.notices()::problem);
  }
}
