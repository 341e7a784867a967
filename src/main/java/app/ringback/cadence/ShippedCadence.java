package app.ringback.cadence;

import app.ringback.core.Channel;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The cadence every book has from the start: seven touches and a last mail in two weeks. It is
 * written into the book when first used or edited.
 */
final class ShippedCadence {

  static final String NAME = "Default";

  /** The same in every book, so that archives of two books agree on it. */
  private static final UUID ID = UUID.fromString("0198a000-0000-7000-8000-00000000cade");

  private ShippedCadence() {}

  static Cadence cadence() {
    List<Step> steps =
        List.of(
            Step.on(1, Channel.CALL, "Day 1 call"),
            textable(Step.on(1, Channel.TEXT, "Day 1 text")),
            Step.on(2, Channel.EMAIL, "Day 2 e-mail"),
            Step.on(4, Channel.CALL, "Day 4 call"),
            textable(Step.on(6, Channel.TEXT, "Day 6 text")),
            Step.on(8, Channel.EMAIL, "Day 8 e-mail"),
            Step.on(11, Channel.CALL, "Day 11 call"),
            StepBuilder.builder(Step.on(14, Channel.EMAIL, "Day 14 final e-mail"))
                .breakup(true)
                .build());
    return new Cadence(ID, ID, 1, false, Plan.of(NAME, steps));
  }

  private static Step textable(Step step) {
    return StepBuilder.builder(step).conditions(Set.of(StepCondition.CAN_TEXT)).build();
  }
}
