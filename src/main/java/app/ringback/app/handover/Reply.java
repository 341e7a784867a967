package app.ringback.app.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON from the owner. The first says that the work has begun; the last carries the
 * exit code.
 *
 * @param out text for standard output
 * @param err text for standard error
 * @param exit the exit code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reply(
    @Nullable Boolean begun, @Nullable String out, @Nullable String err, @Nullable Integer exit) {

  static final Reply BEGUN = new Reply(true, null, null, null);

  static Reply out(String text) {
    return new Reply(null, text, null, null);
  }

  static Reply err(String text) {
    return new Reply(null, null, text, null);
  }

  static Reply exit(int code) {
    return new Reply(null, null, null, code);
  }
}
