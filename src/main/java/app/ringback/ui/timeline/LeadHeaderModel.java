package app.ringback.ui.timeline;

import app.ringback.core.LeadId;
import app.ringback.lead.Completeness;
import app.ringback.lead.Lead;
import app.ringback.lead.SlaState;
import app.ringback.lead.Stage;
import app.ringback.ui.UiTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What stands above the timeline: who the lead is, where it stands, what needs a look. */
public final class LeadHeaderModel {

  /** Changes the stage of leads, with history. */
  @FunctionalInterface
  public interface StageChange {
    /** Returns the stage before; empty when nothing changed. Call it off the FX thread. */
    Optional<Stage> change(LeadId lead, Stage to);
  }

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final StageChange stages;
  private final LeadConcerns concerns;
  private final Times times;

  public LeadHeaderModel(
      OpenLeadModel open,
      PaneParts parts,
      StageChange stages,
      OptOutDesk optOuts,
      ReturnWindow returns) {
    this.open = open;
    this.parts = parts;
    this.stages = stages;
    this.concerns = new LeadConcerns(open, parts, optOuts, returns);
    this.times = new Times(parts.texts(), open.book().clock(), parts.zone());
  }

  public ReadOnlyObjectProperty<@Nullable OpenLead> openProperty() {
    return open.openProperty();
  }

  UiTexts texts() {
    return parts.texts();
  }

  /** What needs a look. */
  public LeadConcerns concerns() {
    return concerns;
  }

  /** A missing name is said, not left blank. */
  String name(Lead lead) {
    return parts.name(lead);
  }

  /** Interest, company and source on one line; what is unknown is left out. */
  String about(Lead lead) {
    List<String> known = new ArrayList<>();
    known.add(lead.interest().lines().findFirst().orElse(""));
    if (!lead.company().equals(lead.displayName())) {
      known.add(lead.company());
    }
    known.add(lead.source().isEmpty() ? "" : parts.texts().get("lead.source", lead.source()));
    return String.join(" · ", known.stream().filter(text -> !text.isBlank()).toList());
  }

  /** When the lead asked, and what the lead's clock shows now when it differs from the rep's. */
  String when(Lead lead) {
    Instant at = lead.arrivedAt();
    String arrived = parts.texts().get("lead.arrived", times.soon(at));
    return times
        .theirNow(lead)
        .map(theirs -> parts.texts().get("lead.arrived.zones", arrived, theirs, place(lead)))
        .orElse(arrived);
  }

  /** What became of the promise of a first touch; empty where none was made. */
  Optional<SlaState> sla(OpenLead now) {
    return SlaState.of(
        now.lead().slaDueAt(), now.firstTouch().orElse(null), open.book().clock().instant());
  }

  /** The same in words, with the time that matters. */
  String slaWords(OpenLead now, SlaState state) {
    String key = "lead.sla." + state.name().toLowerCase(Locale.ROOT);
    Instant touch = now.firstTouch().orElse(null);
    boolean late = state == SlaState.BREACHED && touch != null;
    Instant at = touch != null ? touch : Objects.requireNonNull(now.lead().slaDueAt());
    return parts.texts().get(late ? key + ".touched" : key, times.soon(at));
  }

  private static String place(Lead lead) {
    return app.ringback.core.Texts.firstOf(
        lead.region(),
        lead.timeZone().substring(lead.timeZone().lastIndexOf('/') + 1).replace('_', ' '));
  }

  int completeness(Lead lead) {
    return Completeness.score(lead);
  }

  /** What is missing, one name and its points a line; empty when nothing is. */
  List<String> missing(Lead lead) {
    return Completeness.parts(lead).stream()
        .filter(part -> !part.present())
        .map(part ->
            parts
                .texts()
                .get("missing.part", parts.texts().get("missing." + part.field()), part.points()))
        .toList();
  }

  String stage(Stage stage) {
    return parts.texts().get("stage." + stage.code());
  }

  /** Moves the open lead to a stage; can be undone. */
  public void changeStage(Stage to) {
    Lead lead = lead();
    if (lead != null && lead.stage() != to) {
      changeStage(lead.id(), to);
    }
  }

  private void changeStage(LeadId lead, Stage to) {
    open.tasks()
        .run(
            () -> stages.change(lead, to),
            before ->
                before.ifPresent(was ->
                    parts
                        .notices()
                        .tell(
                            parts.texts().get("stage.changed", stage(to)),
                            () -> changeStage(lead, was))),
            parts.notices()::problem);
  }

  private @Nullable Lead lead() {
    OpenLead now = open.openProperty().get();
    return now == null ? null : now.lead();
  }
}
