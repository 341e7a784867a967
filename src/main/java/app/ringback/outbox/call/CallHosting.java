package app.ringback.outbox.call;

import app.ringback.core.Problem;
import java.util.Map;
import java.util.function.Consumer;

/** Puts small files into the user's own account that answer calls. Methods block, none throws. */
public interface CallHosting {

  /** The account the files are in. */
  String account();

  /**
   * Puts the files there, in the place of those that were there before.
   *
   * @param files path, such as {@code /join}, to content
   * @param progress told each step as it begins, on this thread
   */
  Deployed deploy(Map<String, HostedFile> files, Consumer<HostStep> progress);

  /** Takes everything that {@link #deploy} made out of the account; well too when it is gone. */
  Removed remove(String service);

  /** What answers calls to our number now. */
  NumberAnswer number();

  /**
   * Lets calls to the number be answered by this address.
   *
   * @return whether it is so now
   */
  boolean answerBy(String numberId, String address);

  /** What came of putting files there. */
  sealed interface Deployed {

    /**
     * They are there.
     *
     * @param host the host name they are reached under
     */
    record At(String service, String environment, String build, String host) implements Deployed {}

    record Failed(Problem problem) implements Deployed {}
  }

  /** What came of taking files away. */
  sealed interface Removed {
    record Gone() implements Removed {}

    record Failed(Problem problem) implements Removed {}
  }

  /** What is known of our number. */
  sealed interface NumberAnswer {

    /**
     * It is ours.
     *
     * @param voice whether it can make and take calls
     * @param voiceUrl what answers its calls now; may be empty
     */
    record Known(String id, boolean voice, String voiceUrl) implements NumberAnswer {}

    /** The account has no such number. */
    record NotOurs() implements NumberAnswer {}

    record Unavailable(Problem problem) implements NumberAnswer {}
  }
}
