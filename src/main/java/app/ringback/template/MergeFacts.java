package app.ringback.template;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What a message may say beside what is known of the lead. Anything may be empty: it is missing
 * then, as a field of the lead may be.
 *
 * @param repName who writes
 * @param repCompany whom they write for
 * @param callbackNumber the number to call back, as it is read
 * @param appointmentDay the day of the open appointment in words, by the lead's clock
 * @param appointmentTime its time, by the lead's clock
 * @param nextStepDay the day of the next step in words, by the lead's clock
 * @param nextStepTime its time, by the lead's clock
 */
@RecordBuilder
public record MergeFacts(
    String repName,
    String repCompany,
    String callbackNumber,
    String appointmentDay,
    String appointmentTime,
    String nextStepDay,
    String nextStepTime) {

  /** The rep alone, with nothing agreed. */
  public static MergeFacts of(String repName, String repCompany, String callbackNumber) {
    return new MergeFacts(repName, repCompany, callbackNumber, "", "", "", "");
  }
}
