package app.ringback.channel.mail;

import app.ringback.channel.mail.signin.AccessTokens;
import app.ringback.channel.mail.signin.SignInTrouble;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import java.net.ConnectException;

/** How the rep is known to the mail servers. Secrets are never printed. */
public sealed interface MailLogin {

  /** A password, which is empty for a server that asks for none. */
  record Password(String secret) implements MailLogin {

    @Override
    public String toString() {
      return "Password";
    }
  }

  /** A grant of the provider's, by tokens that end within the hour. */
  record Grant(AccessTokens tokens) implements MailLogin {

    @Override
    public String toString() {
      return "Grant";
    }
  }

  /** Whether the server is told who asks. */
  default boolean isNeeded() {
    return switch (this) {
      case Password(String secret) -> !secret.isEmpty();
      case Grant _ -> true;
    };
  }

  /** What jakarta.mail may log in by. */
  default String mechanisms() {
    return switch (this) {
      case Password _ -> "PLAIN LOGIN";
      case Grant _ -> "XOAUTH2";
    };
  }

  /**
   * Logs in. A token that is refused may have ended early: a new one is tried, once.
   *
   * @throws AuthenticationFailedException when the server does not let the rep in
   */
  default void connect(Service service, MailServer server, String user) throws MessagingException {
    switch (this) {
      case Password(String secret) -> service.connect(server.host(), server.port(), user, secret);
      case Grant(AccessTokens tokens) -> {
        try {
          service.connect(server.host(), server.port(), user, token(tokens));
        } catch (SignInNeeded e) {
          throw e;
        } catch (AuthenticationFailedException e) {
          tokens.forget();
          service.connect(server.host(), server.port(), user, token(tokens));
        }
      }
    }
  }

  private static String token(AccessTokens tokens) throws MessagingException {
    try {
      return tokens.token();
    } catch (SignInTrouble e) {
      if (e.isAway()) {
        throw new MessagingException(e.reason(), new ConnectException());
      }
      throw new SignInNeeded(e.reason());
    }
  }

  /** Only the rep can help: by signing in again. */
  final class SignInNeeded extends AuthenticationFailedException {

    private static final long serialVersionUID = 1L;

    SignInNeeded(String reason) {
      super(reason);
    }
  }
}
