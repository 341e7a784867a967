package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.Lazy;
import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.intake.ImportCounts;
import app.ringback.intake.ImportReport;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.hand.HandLeads;
import app.ringback.intake.hand.TypedLeads;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.Stage;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Notices;
import app.ringback.ui.Selection;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.palette.TextOffers;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Leads added by hand, and those that need a look, each dealt with by one key. FX thread only. */
final class DeskHand implements TextOffers {

  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final Desk desk;
  private final Supplier<ReadOptions> options;
  private final UiTexts texts;
  private final Tasks tasks;
  private final Notices notices;
  private final Selection selection;
  private final Keys keys;
  private final Lazy<TypedLeads> typed = new Lazy<>(TypedLeads::new);

  DeskHand(
      Desk desk,
      Supplier<ReadOptions> options,
      UiTexts texts,
      Tasks tasks,
      Notices notices,
      Selection selection,
      Keys keys) {
    this.desk = desk;
    this.options = options;
    this.texts = texts;
    this.tasks = tasks;
    this.notices = notices;
    this.selection = selection;
    this.keys = keys;
  }

  /**
   * Registers what can be done.
   *
   * @param root where a paste that no field took is leads
   * @param files takes files that lie in the clipboard
   */
  void register(Node root, Consumer<List<Path>> files) {
    add("paste", Icon.ADD, Key.NONE, () -> paste(files));
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean isTyping =
              event.getTarget() instanceof TextInputControl field && field.isEditable();
          if (PASTE.match(event) && !isTyping) {
            event.consume();
            paste(files);
          }
        });
    add("look.fine", Icon.DONE, Key.letter('f'), () -> look(false));
    add("look.none", Icon.DELETE, Key.letter('x'), () -> look(true));
  }

  private void paste(Consumer<List<Path>> files) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      files.accept(clipboard.getFiles().stream().map(File::toPath).toList());
    } else {
      add(clipboard.getString());
    }
  }

  private void add(String id, Icon icon, Key key, Runnable run) {
    keys.register(new Action(id, texts.get("action." + id), ActionGroup.LEADS, icon, key, run));
  }

  /** Offers to add the lead that is typed. */
  @Override
  public List<Action> of(String line) {
    return typed.get().read(line, options.get()).stream()
        .map(lead ->
            new Action(
                "add." + line,
                texts.get("hand.add", words(lead)),
                ActionGroup.LEADS,
                Icon.ADD,
                Key.NONE,
                () -> add(line)))
        .toList();
  }

  private static String words(IncomingLead lead) {
    List<String> parts = new ArrayList<>();
    parts.add((lead.firstName() + " " + lead.lastName()).strip());
    lead.phones().forEach(phone -> parts.add(phone.number()));
    lead.emails().forEach(email -> parts.add(email.address()));
    parts.add(lead.interest());
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" \u00b7 "));
  }

  private void add(@Nullable String text) {
    if (text == null || text.isBlank()) {
      notices.tell(texts.get("hand.nothing"));
      return;
    }
    HandLeads hand =
        new HandLeads(
            desk.leadWork().imports(),
            reading -> file -> desk.leadWork().files().open(file, reading));
    tasks.run(() -> hand.add(text, options.get()), this::added, notices::problem);
  }

  private void added(ImportReport report) {
    ImportCounts counts = report.counts();
    int taken = counts.created() + counts.merged() + counts.needsLook();
    if (taken == 0) {
      notices.tell(texts.get("hand.known"));
      return;
    }
    ImportId id = report.id();
    notices.tell(
        texts.get("hand.added", counts.created() + counts.needsLook(), counts.merged()),
        () ->
            tasks.run(
                () -> desk.leadWork().imports().undo(id),
                undone -> notices.tell(texts.get("settings.taken-back")),
                notices::problem));
  }

  /** Deals with the chosen lead that needs a look, and goes on to the next. */
  private void look(boolean nobody) {
    selection
        .current()
        .ifPresent(lead -> tasks.run(() -> looked(lead, nobody), this::told, notices::problem));
  }

  private record Looked(Lead before, boolean nobody) {}

  private Looked looked(LeadId id, boolean nobody) {
    Lead before = desk.transactions().read(tx -> desk.leads().find(tx, id)).orElseThrow();
    if (before.needsLook()) {
      desk.leadWork().edits().lookedAt(id);
      if (nobody) {
        desk.leadWork().stages().change(id, Stage.LOST);
      }
    }
    return new Looked(before, nobody);
  }

  private void told(Looked done) {
    if (!done.before().needsLook()) {
      notices.tell(texts.get("look.not-needed"));
      return;
    }
    keys.fire("next");
    notices.tell(
        texts.get(done.nobody() ? "look.none" : "look.fine", done.before().displayName()),
        () -> tasks.run(() -> again(done.before()), lead -> {}, notices::problem));
  }

  private Lead again(Lead before) {
    return desk.transactions()
        .write(tx -> {
          desk.leadWork().stages().change(tx, before.id(), before.stage(), desk.clock().instant());
          Lead now = desk.leads().find(tx, before.id()).orElseThrow();
          Lead asBefore = LeadBuilder.builder(now).needsLook(true).build();
          desk.leads().update(tx, asBefore, desk.clock().instant());
          return asBefore;
        });
  }
}
