package app.ringback.ui.timeline;

import app.ringback.compliance.OptOutQuestion;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadFlag;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What needs a look at the open lead, and what can be done about it, with undo where it can be. */
public final class LeadConcerns {

  /**
   * Something intake noticed, in plain words, and what the rep can do about it.
   *
   * @param ways what can be done, the first one first; at least one
   */
  public record Concern(String words, List<Way> ways) {

    Concern(String words, String action, Runnable act) {
      this(words, List.of(new Way(action, act)));
    }
  }

  /**
   * One thing that can be done about a concern.
   *
   * @param action what the button says
   */
  public record Way(String action, Runnable act) {}

  /** So much of a message that looks like an opt-out is shown; all of it is on the timeline. */
  private static final int SHOWN_WORDS = 120;

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final OptOutDesk optOuts;
  private final ReturnWindow returns;
  private final Times times;
  private final ReadOnlyObjectWrapper<@Nullable LeadId> stopAsked = new ReadOnlyObjectWrapper<>();
  private Runnable compare = () -> {};
  private Runnable details = () -> {};
  private Runnable teach = () -> {};

  LeadConcerns(OpenLeadModel open, PaneParts parts, OptOutDesk optOuts, ReturnWindow returns) {
    this.returns = returns;
    this.open = open;
    this.parts = parts;
    this.optOuts = optOuts;
    times = new Times(parts.texts(), open.book().clock(), parts.zone());
  }

  /** What the actions of concerns open: the merge pane, the lead's fields. */
  void opens(Runnable mergePane, Runnable fields) {
    compare = mergePane;
    details = fields;
  }

  /** What opens the mail of the open lead, to mark its fields on it. */
  void teaches(Runnable example) {
    teach = example;
  }

  /** What needs a look, most important first. */
  List<Concern> of(Lead lead) {
    List<Concern> concerns = new ArrayList<>();
    UiTexts texts = parts.texts();
    optOutConcern(lead).ifPresent(concerns::add);
    cameBack(lead).ifPresent(concerns::add);
    if (lead.needsLook()) {
      concerns.add(
          new Concern(
              texts.get("concern.needs_look") + returnable(lead),
              List.of(
                  new Way(texts.get("concern.looked"), () -> looked(lead)),
                  new Way(texts.get("concern.teach"), () -> teach.run()))));
    }
    for (String flag : lead.flags()) {
      concern(lead, flag).ifPresent(concerns::add);
    }
    if (lead.test()) {
      concerns.add(
          new Concern(texts.get("concern.test"), texts.get("concern.test.act"), this::toggleTest));
    }
    return concerns;
  }

  /** A sentence more, while the vendor takes a bad lead back; empty otherwise. */
  private String returnable(Lead lead) {
    return returns
        .of(lead)
        .filter(until -> until.isAfter(open.book().clock().instant()))
        .map(until ->
            " " + parts.texts().get("concern.returnable", lead.source(), times.soon(until)))
        .orElse("");
  }

  private void looked(Lead lead) {
    edit(lead, "needs_look", now -> LeadBuilder.builder(now).needsLook(false).build());
  }

  private Optional<Concern> optOutConcern(Lead lead) {
    UiTexts texts = parts.texts();
    OpenLead now = open.openProperty().get();
    OptOutQuestion question = now == null ? null : now.question();
    if (question != null) {
      return Optional.of(
          new Concern(
              texts.get("concern.opt_out", shown(question.words())),
              List.of(
                  new Way(texts.get("concern.opt_out.stop"), () -> answer(lead.id(), true)),
                  new Way(texts.get("concern.opt_out.no"), () -> answer(lead.id(), false)))));
    }
    if (!lead.id().equals(stopAsked.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Concern(
            texts.get("concern.stop"),
            List.of(
                new Way(texts.get("concern.opt_out.stop"), () -> stopEverything(lead.id())),
                new Way(texts.get("concern.stop.no"), () -> stopAsked.set(null)))));
  }

  private Optional<Concern> cameBack(Lead lead) {
    OpenLead now = open.openProperty().get();
    return now == null || now.cameBack().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Concern(
                parts.texts().get("concern.came_back", String.join(", ", now.cameBack())),
                parts.texts().get("concern.came_back.act"),
                () -> settle(() -> optOuts.mailAgain(lead.id()), "opt_out.mail_again")));
  }

  private static String shown(String words) {
    String cut = Texts.cut(words, SHOWN_WORDS);
    return cut.equals(words) ? words : cut + "…";
  }

  /** The lead about whom the rep is asked whether to stop everything; null for none. */
  ReadOnlyObjectProperty<@Nullable LeadId> stopAskedProperty() {
    return stopAsked.getReadOnlyProperty();
  }

  /** Asks whether the open lead opted out: that cannot be undone, so it takes a second press. */
  public void askToStop() {
    Lead lead = lead();
    stopAsked.set(lead == null ? null : lead.id());
  }

  private void stopEverything(LeadId lead) {
    stopAsked.set(null);
    settle(() -> optOuts.stopEverything(lead), "opt_out.stopped");
  }

  private void answer(LeadId lead, boolean optedOut) {
    settle(() -> optOuts.answer(lead, optedOut), optedOut ? "opt_out.stopped" : "opt_out.went_on");
  }

  private void settle(Runnable work, String told) {
    open.tasks()
        .run(
            () -> {
              work.run();
              return true;
            },
            done -> parts.notices().tell(parts.texts().get(told)),
            parts.notices()::problem);
  }

  private Optional<Concern> concern(Lead lead, String code) {
    UiTexts texts = parts.texts();
    Optional<LeadFlag> known =
        List.of(LeadFlag.values()).stream().filter(flag -> flag.code().equals(code)).findFirst();
    return known.map(flag -> {
      String words = texts.get("concern." + flag.code());
      return switch (flag) {
        case BAD_EMAIL, BAD_PHONE, PLACEHOLDER ->
            new Concern(words + returnable(lead), texts.get("concern.correct"), details);
        case MAY_BE_SAME, SHARED_NUMBER ->
            new Concern(words + returnable(lead), texts.get("concern.compare"), compare);
        case UNLIKELY_TIME, OPTED_OUT_ELSEWHERE, CUT ->
            new Concern(words, texts.get("concern.noted"), () -> drop(lead, code));
      };
    });
  }

  private void drop(Lead lead, String flag) {
    edit(
        lead,
        "",
        now ->
            LeadBuilder.builder(now)
                .flags(now.flags().stream().filter(other -> !other.equals(flag)).toList())
                .build());
  }

  /** Marks the open lead as a test, or as a real one; can be undone. */
  public void toggleTest() {
    Lead lead = lead();
    if (lead != null) {
      edit(lead, "", now -> LeadBuilder.builder(now).test(!lead.test()).build());
    }
  }

  private void edit(Lead lead, String typed, UnaryOperator<Lead> change) {
    open.tasks()
        .run(
            () -> open.change(lead.id(), typed, change),
            before ->
                before.ifPresent(was ->
                    parts
                        .notices()
                        .tell(
                            parts.texts().get("lead.changed", parts.name(lead)),
                            () ->
                                open.tasks()
                                    .run(
                                        () -> open.change(was.id(), "", now -> marksOf(now, was)),
                                        done -> {},
                                        parts.notices()::problem))),
            parts.notices()::problem);
  }

  private static Lead marksOf(Lead now, Lead was) {
    return LeadBuilder.builder(now)
        .flags(was.flags())
        .needsLook(was.needsLook())
        .test(was.test())
        .build();
  }

  private @Nullable Lead lead() {
    OpenLead now = open.openProperty().get();
    return now == null ? null : now.lead();
  }
}
