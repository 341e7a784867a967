package app.ringback.channel.mail;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a line to a mail server is not a safe one, so that no password is said on it. */
enum TlsTrouble {
  /** The server speaks readable only, or something else entirely at this port. */
  NONE("check its name and security."),
  /** Its certificate is its own, a company's, or a forged one. */
  NOT_TRUSTED(
      "nobody this computer trusts vouches for its certificate. On a network of others somebody may"
          + " be listening."),
  /** Its certificate is somebody else's. */
  OTHER_NAME("its certificate is for another name; check the name of the server.");

  /** What every sentence about it begins with. */
  static final String NOT_SAFE = "There is no safe connection to the ";

  private final String why;

  TlsTrouble(String why) {
    this.why = why;
  }

  /** The trouble in what jakarta.mail failed with; empty when it is another. */
  static Optional<TlsTrouble> of(Throwable failure) {
    TlsTrouble found = null;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String said = String.valueOf(t.getMessage());
      // The JDK's exception about a forged chain is a CertificateException, too: the cause decides.
      if (t instanceof CertPathBuilderException || t instanceof CertPathValidatorException) {
        found = NOT_TRUSTED;
      } else if (t instanceof CertificateException || said.startsWith("Server is not trusted")) {
        found = OTHER_NAME;
      } else if (found == null
          && (t instanceof SSLException
              || said.contains("STARTTLS")
              || said.startsWith("Could not convert socket to TLS"))) {
        found = NONE;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The sentence for the rep; {@code server} is what it is to them. */
  String words(String server) {
    return NOT_SAFE + server + (this == NONE ? "; " : ": ") + why;
  }
}
