package app.ringback.ui.inbox;

import app.ringback.lead.Stage;
import app.ringback.ui.Icon;
import app.ringback.ui.Moments;
import app.ringback.ui.UiTexts;

/** The words and signs of a row. */
record RowWords(UiTexts texts, Moments moments) {

  String stage(Stage stage) {
    return texts.get("stage." + stage.code());
  }

  /** The sign of what is due: a touch's channel or a next step's kind. */
  Icon icon(String kind) {
    return switch (kind) {
      case "call", "callback" -> Icon.CALL;
      case "text" -> Icon.TEXT;
      case "email", "send" -> Icon.EMAIL;
      case "appointment" -> Icon.APPOINTMENT;
      default -> Icon.NEXT_STEP;
    };
  }
}
