package app.ringback.ui.timeline;

import app.ringback.core.RawId;
import app.ringback.core.Texts;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.QuotedText;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.media.MediaStrip;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How one entry looks: outbound to the right, inbound to the left, a note over the whole width,
 * stage changes and system events as a quiet line. Made once a cell and filled again and again.
 */
final class EntryView {

  private static final int FOLDED_CHARS = 600;
  private static final int FOLDED_LINES = 8;
  private static final int LONGEST_INLINE = 20_000;

  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
  private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
  private static final PseudoClass IN = PseudoClass.getPseudoClass("in");
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
  private static final List<PseudoClass> LOOKS = List.of(QUIET, NOTE, IN, OUT);

  /** Those standings of an entry that have a colour, by what the timeline calls them. */
  private static final Map<String, PseudoClass> STANDINGS =
      Stream.of("delivered", "failed", "refused", "held", "unknown")
          .collect(Collectors.toUnmodifiableMap(status -> status, PseudoClass::getPseudoClass));

  private final TimelineModel model;
  private final UiTexts texts;
  private final Runnable refold;
  private final FontIcon icon = Icon.SYSTEM.node("entry-icon");
  private final Label title = Nodes.label("", "entry-title");
  private final Label time = Nodes.label("", "entry-time");
  private final Label subject = Nodes.label("", "entry-subject");
  private final Label body = Nodes.label("", "entry-body");
  private final MediaStrip media;
  private final Hyperlink fold = new Hyperlink();
  private final FontIcon stateIcon = Icon.DONE.node("entry-icon");
  private final Label state = Nodes.label("", "entry-state");
  private final HBox actions = new HBox();
  private final HBox foot = new HBox(stateIcon, state);
  private final VBox bubble;
  private final HBox node;
  private Runnable primary = () -> {};

  /** How many actions the entry has; buttons of the entry before are used again. */
  private int acts;

  EntryView(TimelineModel model, Runnable refold) {
    this.model = model;
    this.texts = model.parts().texts();
    this.refold = refold;
    media = new MediaStrip(model.media());
    title.setMinWidth(0);
    time.setMinWidth(Region.USE_PREF_SIZE);
    TitleAndTime words = new TitleAndTime(title, time);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(icon, words);
    head.getStyleClass().add("entry-head");
    subject.setWrapText(true);
    body.setWrapText(true);
    state.setWrapText(true);
    fold.setFocusTraversable(false);
    foot.getStyleClass().add("entry-foot");
    actions.getStyleClass().add("entry-actions");
    bubble = new VBox(head, subject, body, media.node(), fold, foot, actions);
    bubble.getStyleClass().add("entry");
    HBox.setHgrow(bubble, Priority.ALWAYS);
    bubble.setMaxWidth(Double.MAX_VALUE);
    node = new HBox(bubble);
    node.getStyleClass().add("entry-row");
    node.setAlignment(Pos.TOP_CENTER);
  }

  Region node() {
    return node;
  }

  /** What Enter does on the entry. */
  void act() {
    primary.run();
  }

  /** Shows the entry; returns it as one sentence for a screen reader. */
  String show(TimelineRow.Entry row, Lead lead) {
    Activity activity = row.activity();
    EntryWords words = model.words();
    primary = () -> {};
    icon.setIconCode(words.icon(activity).ikon());
    title.setText(words.title(activity, lead));
    time.setText(model.times().both(activity.at(), lead));
    // What came with a text is shown itself, and not only how many there are.
    text(subject, quiet(activity) || !row.media().isEmpty() ? "" : activity.subject());
    showBody(activity);
    media.show(row.media(), title.getText());
    if (!row.media().isEmpty()) {
      primary = () -> model.media().open(row.media(), 0, title.getText());
    }
    String standing = words.state(activity, row.dispatch(), lead);
    showState(activity, standing);
    showActions(activity, row.dispatch());
    Nodes.look(node, LOOKS, look(activity));
    return String.join(
        ". ",
        Stream.of(
                title.getText(),
                time.getText(),
                activity.subject(),
                Texts.cut(activity.body(), 2_000),
                standing)
            .filter(text -> !text.isEmpty())
            .toList());
  }

  private static boolean quiet(Activity activity) {
    return activity.kind() == ActivityKind.SYSTEM || activity.kind() == ActivityKind.STAGE;
  }

  private static PseudoClass look(Activity activity) {
    if (quiet(activity)) {
      return QUIET;
    }
    if (activity.kind() == ActivityKind.NOTE) {
      return NOTE;
    }
    return activity.direction().equals("in") ? IN : OUT;
  }

  private void showBody(Activity activity) {
    String whole = activity.body().strip();
    boolean tooLong = whole.length() > LONGEST_INLINE;
    String shorter = folded(own(activity, whole));
    boolean foldable = shorter.length() < whole.length();
    boolean unfolded = foldable && !tooLong && model.isUnfolded(activity.id());
    text(body, foldable && !unfolded ? shorter + " …" : whole);
    Nodes.show(fold, foldable);
    if (foldable) {
      fold.setText(unfolded ? texts.get("entry.fold") : texts.get("entry.unfold", whole.length()));
      primary =
          tooLong
              ? () -> model.showWhole(activity)
              : () -> {
                model.fold(activity.id(), unfolded);
                refold.run();
              };
      fold.setOnAction(event -> primary.run());
    }
  }

  /** Of a mail what its writer wrote: the older mail below is there when it is unfolded. */
  private static String own(Activity activity, String whole) {
    return activity.kind() == ActivityKind.EMAIL ? QuotedText.of(whole).own() : whole;
  }

  private static String folded(String whole) {
    int lines = 0;
    int end = Math.min(whole.length(), FOLDED_CHARS);
    for (int i = 0; i < end; i++) {
      if (whole.charAt(i) == '\n' && ++lines == FOLDED_LINES) {
        return whole.substring(0, i).strip();
      }
    }
    // A little more than the limit is not worth a fold.
    return whole.length() <= FOLDED_CHARS + 100 ? whole : Texts.cut(whole, FOLDED_CHARS).strip();
  }

  private void showState(Activity activity, String standing) {
    Icon sign = model.words().stateIcon(activity.status());
    Nodes.show(foot, !standing.isEmpty());
    Nodes.show(stateIcon, sign != null);
    if (sign != null) {
      stateIcon.setIconCode(sign.ikon());
    }
    state.setText(standing);
    Nodes.look(foot, STANDINGS.values(), STANDINGS.get(activity.status()));
  }

  private void showActions(Activity activity, @Nullable Dispatch dispatch) {
    acts = 0;
    RawId raw = activity.raw();
    if (raw != null) {
      add("raw.open", () -> model.showRaw(raw));
      primary = () -> model.showRaw(raw);
    }
    if (dispatch != null) {
      offer(dispatch);
    }
    for (int unused = acts; unused < actions.getChildren().size(); unused++) {
      Nodes.show(actions.getChildren().get(unused), false);
    }
    Nodes.show(actions, acts > 0);
  }

  private void offer(Dispatch dispatch) {
    switch (dispatch.state()) {
      case HELD, QUEUED -> {
        if (dispatch.waitsForConfirmation()) {
          boolean filtered = dispatch.rule().equals(Dispatch.FILTERED);
          add(filtered ? "entry.anyway" : "entry.confirm", () -> model.confirm(dispatch));
        }
        add("entry.cancel", () -> model.cancel(dispatch));
      }
      case FAILED -> add("entry.retry", () -> model.retry(dispatch));
      case UNKNOWN -> {
        add("entry.arrived", () -> model.settle(dispatch.id(), true));
        add("entry.not_arrived", () -> model.settle(dispatch.id(), false));
      }
      case SENDING, SENT, DELIVERED, CANCELED, REFUSED -> {}
    }
  }

  private void add(String key, Runnable run) {
    if (acts == actions.getChildren().size()) {
      actions.getChildren().add(Nodes.button("", () -> {}, "small", "entry-action"));
    }
    Button button = (Button) actions.getChildren().get(acts++);
    button.setText(texts.get(key));
    button.setOnAction(event -> run.run());
    Nodes.show(button, true);
  }

  private static void text(Label label, String text) {
    label.setText(text);
    Nodes.show(label, !text.isEmpty());
  }
}
