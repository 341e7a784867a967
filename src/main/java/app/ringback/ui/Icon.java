package app.ringback.ui;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The icons of the window: one family, named by what they mean here. */
public enum Icon {
  SEARCH(MaterialDesignM.MAGNIFY),
  CLOSE(MaterialDesignC.CLOSE),
  CALL(MaterialDesignP.PHONE_OUTLINE),
  TEXT(MaterialDesignM.MESSAGE_TEXT_OUTLINE),
  EMAIL(MaterialDesignE.EMAIL_OUTLINE),
  NOTE(MaterialDesignN.NOTE_TEXT_OUTLINE),
  REPLY(MaterialDesignR.REPLY),
  NEXT_STEP(MaterialDesignC.CALENDAR_CLOCK),
  APPOINTMENT(MaterialDesignC.CALENDAR_CHECK),
  STAGE(MaterialDesignF.FLAG_OUTLINE),
  SYSTEM(MaterialDesignI.INFORMATION_OUTLINE),
  CLOCK(MaterialDesignC.CLOCK_OUTLINE),
  CLOCK_LATE(MaterialDesignC.CLOCK_ALERT_OUTLINE),
  ALARM(MaterialDesignA.ALERT),
  PROBLEM(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
  DONE(MaterialDesignC.CHECK),
  DELIVERED(MaterialDesignC.CHECK_ALL),
  UNDO(MaterialDesignU.UNDO),
  COPY(MaterialDesignC.CONTENT_COPY),
  EDIT(MaterialDesignP.PENCIL_OUTLINE),
  ADD(MaterialDesignP.PLUS),
  DELETE(MaterialDesignD.DELETE_OUTLINE),
  IMPORT(MaterialDesignT.TRAY_ARROW_DOWN),
  SEND(MaterialDesignS.SEND_OUTLINE),
  OUTBOX(MaterialDesignT.TRAY_ARROW_UP),
  BACKUP(MaterialDesignB.BACKUP_RESTORE),
  OFFLINE(MaterialDesignW.WIFI_OFF),
  CONNECTED(MaterialDesignC.CIRCLE),
  CONNECTION_LATE(MaterialDesignC.CIRCLE_HALF_FULL),
  DISCONNECTED(MaterialDesignC.CLOSE_CIRCLE),
  OWNER(MaterialDesignA.ACCOUNT_OUTLINE),
  LEADS(MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE),
  MERGE(MaterialDesignC.CALL_MERGE),
  RAW(MaterialDesignF.FILE_CODE_OUTLINE),
  INBOX(MaterialDesignI.INBOX_ARROW_DOWN_OUTLINE),
  EMPTY(MaterialDesignI.INBOX_OUTLINE),
  SETTINGS(MaterialDesignC.COG_OUTLINE),
  THEME(MaterialDesignT.THEME_LIGHT_DARK),
  KEYBOARD(MaterialDesignK.KEYBOARD_OUTLINE),
  MENU(MaterialDesignD.DOTS_HORIZONTAL),
  DOWN(MaterialDesignC.CHEVRON_DOWN),
  UP(MaterialDesignC.CHEVRON_UP),
  BACK(MaterialDesignA.ARROW_LEFT),
  HELP(MaterialDesignH.HELP_CIRCLE_OUTLINE),
  LEGAL(MaterialDesignS.SCALE_BALANCE),
  LOCK(MaterialDesignL.LOCK_OUTLINE),
  TEMPLATE(MaterialDesignF.FILE_DOCUMENT_OUTLINE),
  CALL_RINGING(MaterialDesignP.PHONE_RING_OUTLINE),
  HANG_UP(MaterialDesignP.PHONE_HANGUP_OUTLINE),
  MUTE(MaterialDesignM.MICROPHONE_OFF),
  VOICEMAIL(MaterialDesignV.VOICEMAIL),
  ATTACHMENT(MaterialDesignP.PAPERCLIP),
  LEFT(MaterialDesignC.CHEVRON_LEFT),
  RIGHT(MaterialDesignC.CHEVRON_RIGHT),
  PLAY(MaterialDesignP.PLAY_CIRCLE_OUTLINE),
  STOP(MaterialDesignS.STOP_CIRCLE_OUTLINE),
  LOOK(MaterialDesignM.MAGNIFY_SCAN),
  BELL(MaterialDesignB.BELL_OUTLINE),
  BELL_OFF(MaterialDesignB.BELL_OFF_OUTLINE),
  UNKNOWN(MaterialDesignH.HELP_CIRCLE_OUTLINE);

  // An Ikon is an enum constant of the icon pack, too.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Ikon ikon;

  Icon(Ikon ikon) {
    this.ikon = ikon;
  }

  /**
   * A new node of this icon. It says nothing to a screen reader: what it stands for is the
   * accessible text of the control around it.
   */
  public FontIcon node(String... styleClasses) {
    FontIcon icon = new FontIcon(ikon);
    icon.getStyleClass().addAll(styleClasses);
    return icon;
  }

  /** The glyph, for an existing icon node that changes its meaning. */
  public Ikon ikon() {
    return ikon;
  }
}
