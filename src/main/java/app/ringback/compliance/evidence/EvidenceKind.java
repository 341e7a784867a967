package app.ringback.compliance.evidence;

import java.util.Locale;

/** What a piece of evidence proves. */
public enum EvidenceKind {
  /** The person agreed to be reached. */
  CONSENT,
  /** The person opted out. */
  OPT_OUT,
  /** The person wrote START: texts may go again. */
  START,
  /** The number went on the internal do-not-call list. */
  DO_NOT_CALL,
  /** The rep was asked whether a message is an opt-out, and answered. */
  ANSWER,
  /** The rep went on despite a warning. */
  OVERRIDE,
  /** From here on this version of the rules was in force. */
  RULES;

  /** As it is stored and exported: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
