package app.ringback.ui.alert;

/** What can be done on an alert itself. */
enum AlertAction {
  CALL,
  TEXT,
  ANSWER,
  OPEN,
  SHOW,
  OUTBOX,
  SEND_ALL,
  SNOOZE
}
