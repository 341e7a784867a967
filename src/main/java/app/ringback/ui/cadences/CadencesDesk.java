package app.ringback.ui.cadences;

import app.ringback.cadence.Cadence;
import app.ringback.cadence.Cadences.Enrolled;
import app.ringback.cadence.Plan;
import app.ringback.cadence.PlanPreview;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cadences of the open desk. Every method may wait; none is called on the FX thread. */
public interface CadencesDesk {

  /** All of it as it stands. */
  Sight read();

  Cadence add(Plan plan);

  /** Keeps an edit as the next version. */
  Cadence edit(Cadence before, Plan plan, Enrolled enrolled);

  void remove(Cadence cadence, boolean stop);

  void putBack(Cadence cadence);

  /** Resumes everything that came with an archive. */
  int resumeWaiting();

  /** The plan on the calendar of a lead, begun now; empty when the lead is gone. */
  Optional<Shown> preview(Plan plan, LeadId lead);

  /** A plan on the calendar of the lead of this name. */
  record Shown(String lead, PlanPreview preview) {}

  /** A cadence, and how many leads are on it. */
  record Line(Cadence cadence, int enrolled) {}

  /**
   * What the screen shows.
   *
   * @param templates the names there are, for each channel
   * @param waiting how many leads wait on cadences that came with an archive
   */
  record Sight(List<Line> lines, Map<Channel, List<String>> templates, int waiting) {

    public Sight {
      lines = List.copyOf(lines);
      templates = Map.copyOf(templates);
    }

    /** How many leads are on a cadence. */
    int enrolled(UUID lineage) {
      return lines.stream()
          .filter(line -> line.cadence().lineage().equals(lineage))
          .mapToInt(Line::enrolled)
          .sum();
    }

    /** The names of the others; of all when it is a new one. */
    List<String> namesBeside(@Nullable UUID lineage) {
      return lines.stream()
          .map(Line::cadence)
          .filter(other -> !other.lineage().equals(lineage))
          .map(Cadence::name)
          .toList();
    }
  }
}
