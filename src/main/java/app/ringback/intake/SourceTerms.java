package app.ringback.intake;

import app.ringback.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is agreed for a source: how fast its leads are answered, and what one of them costs. */
public interface SourceTerms {

  /**
   * The instant at which the source's minutes of the rep's working hours have passed since arrival;
   * null when this source promises nothing.
   */
  @Nullable Instant slaDueAt(String source, Instant arrivedAt);

  /** What a lead of the source costs, decimal text; empty when nothing is set. */
  String leadCost(String source);

  /** The terms the settings hold at the moment they are asked for. */
  static SourceTerms of(Supplier<Settings> settings) {
    return new SourceTerms() {
      @Override
      public Instant slaDueAt(String source, Instant arrivedAt) {
        Settings now = settings.get();
        return now.rep()
            .workingHours()
            .after(arrivedAt, Duration.ofMinutes(now.slaMinutes(source)), now.rep().timeZone());
      }

      @Override
      public String leadCost(String source) {
        return settings.get().source(source).leadCost();
      }
    };
  }
}
