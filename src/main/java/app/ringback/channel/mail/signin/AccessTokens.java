package app.ringback.channel.mail.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token that opens the mailbox now, asked for anew before it ends. Once the provider says that
 * nothing is granted any more, nobody is asked again with the same grant.
 */
public final class AccessTokens {

  private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

  /** Asked for so long before its end: a login must not be overtaken by it. */
  private static final Duration EARLY = Duration.ofMinutes(2);

  private final TokenEndpoint endpoint;
  private final Consumer<String> keep;
  private final InstantSource clock;
  private String refresh;
  private String access = "";
  private Instant until = Instant.MIN;
  private @Nullable SignInTrouble ended;

  /**
   * @param refresh what was given when the rep signed in
   * @param keep puts a newer one in its place
   */
  public AccessTokens(
      SignInClient client, String refresh, Consumer<String> keep, InstantSource clock) {
    endpoint = new TokenEndpoint(client);
    this.refresh = refresh;
    this.keep = keep;
    this.clock = clock;
  }

  /** What the rep granted, as it is kept now. */
  public synchronized String refresh() {
    return refresh;
  }

  /**
   * The token to log in with. Waits for the network when a new one is needed.
   *
   * @throws SignInTrouble when there is none
   */
  public synchronized String token() throws SignInTrouble {
    if (ended != null) {
      throw ended;
    }
    if (access.isEmpty() || !clock.instant().isBefore(until.minus(EARLY))) {
      renew();
    }
    return access;
  }

  /** The mail server refused the token: the next one is a new one. */
  public synchronized void forget() {
    access = "";
  }

  private void renew() throws SignInTrouble {
    access = "";
    switch (endpoint.forRefresh(refresh)) {
      case TokenAnswer.Given(String token, Duration lives, String next) -> {
        access = token;
        until = clock.instant().plus(lives);
        if (!next.isEmpty() && !next.equals(refresh)) {
          refresh = next;
          keep.accept(next);
        }
      }
      case TokenAnswer.Ended() -> throw end(SignInTrouble.ended());
      case TokenAnswer.Refused(String code) -> throw end(SignInTrouble.refused(code));
      case TokenAnswer.Away() -> throw SignInTrouble.away();
    }
  }

  private SignInTrouble end(SignInTrouble trouble) {
    log.warn("The mail provider gives no token any more");
    ended = trouble;
    return trouble;
  }
}
