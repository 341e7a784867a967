package app.ringback.channel.twilio;

import app.ringback.core.SignIn;
import app.ringback.outbox.CarrierResult;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of a POST that did not bring a message: nothing left, known refusal, or
 * unknown. When in doubt it is unknown, since a text sent or a phone rung twice cannot be taken
 * back.
 */
final class SendAnswer {

  private static final int TOO_MANY = 429;
  private static final int PROXY_LOGIN = 407;

  /** Network Authentication Required (RFC 6585, 6). */
  private static final int SIGN_IN = 511;

  /** In the words of its sockets, and of its HTTP client. */
  private static final List<String> NO_TLS =
      List.of("Unsupported or unrecognized SSL message", "Unrecognized SSL message");

  private final TwilioErrors errors;
  private final IntFunction<String> say;

  /**
   * @param say what a code means, in words for the rep
   */
  SendAnswer(TwilioErrors errors, IntFunction<String> say) {
    this.errors = errors;
    this.say = say;
  }

  CarrierResult of(TwilioHttp http) {
    Throwable failure = http.failure().orElse(null);
    if (failure != null) {
      return isBeforeTheFirstByte(failure)
          ? new CarrierResult.NothingLeft(
              isSomebodyElse(http)
                  ? SignIn.WORDS
                  : "No connection; it goes when you are online again.")
          : new CarrierResult.Unknown("The connection broke while it was being sent.");
    }
    int status = http.status();
    OptionalInt code = TwilioErrors.codeIn(http.body());
    boolean refused = status >= 400 && status < 500;
    if (status == TOO_MANY) {
      return new CarrierResult.Throttled(longer(retryAfter(http), leastWait(code)));
    }
    if (refused && code.isPresent()) {
      return refusal(code.getAsInt(), http);
    }
    if (status == PROXY_LOGIN) {
      return new CarrierResult.NothingLeft(
          "The proxy of this network asks for another name and password; enter them in the"
              + " settings.");
    }
    return new CarrierResult.Unknown(
        isSomebodyElse(http)
            ? SignIn.WORDS
            : "The carrier answered with an error ("
                + status
                + ") that does not say what happened.");
  }

  private CarrierResult refusal(int code, TwilioHttp http) {
    return errors.find(code).filter(TwilioErrors.Entry::isTooMuch).isPresent()
        ? new CarrierResult.Throttled(longer(retryAfter(http), leastWait(OptionalInt.of(code))))
        : new CarrierResult.Refused(Integer.toString(code), errors.action(code), say.apply(code));
  }

  private Duration leastWait(OptionalInt code) {
    return code.isEmpty()
        ? Duration.ZERO
        : errors.find(code.getAsInt()).map(TwilioErrors.Entry::leastWait).orElse(Duration.ZERO);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Only the form in seconds is used by Twilio; absurd values are cut to an hour. */
  private static Duration retryAfter(TwilioHttp http) {
    return http.header("Retry-After")
        .filter(text -> text.strip().matches("[0-9]{1,9}"))
        .map(text -> Duration.ofSeconds(Math.min(Long.parseLong(text.strip()), 3_600)))
        .orElse(Duration.ZERO);
  }

  /**
   * Whether something answered in the carrier's place: it speaks no TLS or has nobody's
   * certificate, leads elsewhere, or shows a page.
   */
  static boolean isSomebodyElse(TwilioHttp http) {
    int status = http.status();
    boolean page = !http.body().stripLeading().startsWith("{");
    return http.failure().map(SendAnswer::isNobodysCertificate).orElse(false)
        || (status >= 200 && status < 300 && page && !http.body().isBlank())
        || (status >= 300 && status < 400)
        || status == SIGN_IN;
  }

  private static boolean isNobodysCertificate(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SSLHandshakeException
          || t instanceof SSLPeerUnverifiedException
          || isNoTls(t)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeforeTheFirstByte(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ConnectException
          || t instanceof HttpConnectTimeoutException
          || t instanceof UnknownHostException
          || t instanceof UnresolvedAddressException
          || t instanceof NoRouteToHostException
          || t instanceof SSLHandshakeException
          || t instanceof SSLPeerUnverifiedException
          || isNoTls(t)) {
        return true;
      }
    }
    return false;
  }

  /** The JDK says this of the very first record only: the other side speaks no TLS. */
  private static boolean isNoTls(Throwable t) {
    String message = String.valueOf(t.getMessage());
    return t instanceof SSLException && NO_TLS.stream().anyMatch(message::startsWith);
  }
}
