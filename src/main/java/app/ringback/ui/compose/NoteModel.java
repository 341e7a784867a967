package app.ringback.ui.compose;

import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.LeadId;
import app.ringback.draft.DraftKind;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.LeadBook;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** A note about the open lead, kept as a draft until it is saved to the timeline. */
public final class NoteModel {

  private final LeadBook book;
  private final Tasks tasks;
  private final UiTexts texts;
  private final Notices notices;
  private final Supplier<String> author;
  private final OptOuts optOuts;
  private final DraftText draft;
  private final BooleanBinding savable;

  /**
   * @param author who writes, as the entry's owner; may be empty
   */
  public NoteModel(
      LeadBook book,
      Tasks tasks,
      UiTexts texts,
      Notices notices,
      DraftKeeper keeper,
      Supplier<String> author,
      OptOuts optOuts) {
    this.book = book;
    this.tasks = tasks;
    this.texts = texts;
    this.notices = notices;
    this.author = author;
    this.optOuts = optOuts;
    draft = new DraftText(keeper, DraftKind.NOTE);
    savable =
        Bindings.createBooleanBinding(
            () -> draft.ready() && !draft.textProperty().get().isBlank(),
            draft.textProperty(),
            draft.readyProperty());
  }

  public DraftText draft() {
    return draft;
  }

  public BooleanBinding savableProperty() {
    return savable;
  }

  /** Saves the note to the timeline; what was typed comes back when it cannot be. */
  public void save() {
    LeadId lead = draft.lead();
    if (lead == null || !savable.get()) {
      return;
    }
    String body = draft.textProperty().get().strip();
    draft.sent();
    tasks.run(
        () -> {
          book.transactions()
              .run(tx -> {
                Instant now = book.clock().instant();
                Activity note =
                    ActivityBuilder.builder(
                            Activity.of(
                                book.ids().activity(),
                                book.leads().survivor(tx, lead),
                                ActivityKind.NOTE,
                                now))
                        .body(body)
                        .owner(author.get())
                        .build();
                book.timelines().append(tx, note, now);
                book.leads()
                    .find(tx, note.leadId())
                    .ifPresent(of -> optOuts.noted(tx, of, body, note.id(), now));
              });
          return true;
        },
        done -> notices.tell(texts.get("note.saved")),
        problem -> {
          draft.giveBack(lead, body);
          notices.problem(problem);
        });
  }
}
