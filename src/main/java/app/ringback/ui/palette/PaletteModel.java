package app.ringback.ui.palette;

import app.ringback.ui.Action;
import app.ringback.ui.Keys;
import app.ringback.ui.Tasks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the palette offers for what is typed: actions at once, leads as they are found. */
final class PaletteModel {

  private static final int LEADS = 8;

  private final Keys keys;
  private final LeadFinder finder;
  private final Tasks tasks;
  private final ObservableList<Offer> offers = FXCollections.observableArrayList();
  private TextOffers more = typed -> List.of();
  private String typed = "";

  /** One line of the palette. */
  sealed interface Offer {

    /** Something to do. */
    record Do(Action action) implements Offer {}

    /** A lead to go to. */
    record Go(LeadFinder.Found lead) implements Offer {}
  }

  PaletteModel(Keys keys, LeadFinder finder, Tasks tasks) {
    this.keys = keys;
    this.finder = finder;
    this.tasks = tasks;
  }

  /** What else is offered for a text. */
  void offer(TextOffers offers) {
    more = offers;
  }

  void type(String text) {
    typed = text.strip();
    String asked = typed;
    List<Offer> actions = actions(asked);
    offers.setAll(actions);
    if (!asked.isEmpty()) {
      tasks.run(
          () -> new Found(more.of(asked), finder.find(asked)),
          found -> add(asked, found),
          problem -> {});
    }
  }

  private List<Offer> actions(String text) {
    record Scored(Action action, int score) {}
    return keys.actions().stream()
        .filter(action -> action.enabled().getAsBoolean())
        .map(action -> new Scored(action, WordMatch.score(text, action.name())))
        .filter(scored -> scored.score() > 0)
        .sorted(Comparator.comparingInt(Scored::score).reversed())
        .<Offer>map(scored -> new Offer.Do(scored.action()))
        .toList();
  }

  private record Found(List<Action> made, List<LeadFinder.Found> leads) {}

  private void add(String asked, Found found) {
    if (asked.equals(typed)) {
      List<Offer> all = new ArrayList<>();
      found.made().forEach(action -> all.add(new Offer.Do(action)));
      found.leads().stream().limit(LEADS).map(Offer.Go::new).forEach(all::add);
      all.addAll(actions(asked));
      offers.setAll(all);
    }
  }

  ObservableList<Offer> offers() {
    return offers;
  }
}
