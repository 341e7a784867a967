package app.ringback.outbox.call;

/** What a lead's voicemail is left with. */
public sealed interface VoicemailMessage {

  /** As it is stored. */
  String code();

  /**
   * The rep's own recording.
   *
   * @param address where the carrier finds it
   */
  record Recorded(String address) implements VoicemailMessage {
    @Override
    public String code() {
      return "asset";
    }
  }

  /** Words the carrier speaks. */
  record Spoken(String words) implements VoicemailMessage {
    @Override
    public String code() {
      return "spoken";
    }
  }
}
