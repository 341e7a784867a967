package app.ringback.ui.call;

import app.ringback.outbox.call.CallPhase;
import app.ringback.outbox.call.LiveCall;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The buttons of a live call: those that can be pressed now are there, the others are not. */
final class CallButtons {

  private final LiveCallModel model;
  private final UiTexts texts;
  private final Button line;
  private final Button mute;
  private final Button voicemail;
  private final Button drop;
  private final Button hangUp;

  /**
   * @param place what the ids of the buttons begin with
   */
  CallButtons(LiveCallModel model, String place) {
    this.model = model;
    texts = model.texts();
    line = button(place, "line", Icon.DONE, model::onTheLine, "accent");
    mute = button(place, "mute", Icon.MUTE, model::mute, "small");
    voicemail = button(place, "voicemail", Icon.VOICEMAIL, model::thatWasVoicemail, "small");
    drop = button(place, "drop", Icon.SEND, model::dropVoicemail, "small");
    hangUp = button(place, "hangup", Icon.HANG_UP, model::hangUp, "danger");
    model.liveProperty().subscribe(this::show);
    model.meansProperty().subscribe(means -> show(model.liveProperty().get()));
  }

  List<Button> all() {
    return List.of(line, mute, voicemail, drop, hangUp);
  }

  /** The few that belong into a bar. */
  List<Button> few() {
    return List.of(line, mute, hangUp);
  }

  /** The one to press next. */
  Button first() {
    return line.isVisible() ? line : hangUp;
  }

  private Button button(
      String place, String name, Icon icon, Runnable run, String... styleClasses) {
    Button button = Nodes.button(texts.get("live." + name), run, styleClasses);
    button.setId(place + "-" + name);
    button.setGraphic(icon.node());
    button.setMinWidth(Region.USE_PREF_SIZE);
    String key = texts.get("live." + name + ".key").toUpperCase(Locale.ROOT);
    button.setAccessibleText(texts.get("live.button.name", texts.get("live." + name), key));
    Nodes.tooltip(button, texts.get("live.button.name", texts.get("live." + name), key));
    return button;
  }

  private void show(@Nullable LiveCall call) {
    CallPhase phase = call == null ? CallPhase.ENDED : call.phase();
    boolean connected = phase == CallPhase.LEAD_ON_LINE;
    Nodes.show(line, phase == CallPhase.REP_ANSWERED);
    Nodes.show(mute, connected || phase == CallPhase.RINGING_LEAD);
    Nodes.show(voicemail, connected);
    Nodes.show(drop, connected);
    Nodes.show(hangUp, phase.holdsTheRep());
    boolean muted = call != null && call.muted();
    mute.setText(texts.get(muted ? "live.unmute" : "live.mute"));
    String forbidden = model.meansProperty().get().mayDrop();
    drop.setDisable(!forbidden.isEmpty());
    hangUp.setDisable(call != null && call.ending());
  }
}
