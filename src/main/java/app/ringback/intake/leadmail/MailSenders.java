package app.ringback.intake.leadmail;

import java.util.List;
import java.util.Optional;

/** What is known of whoever sends mails, and of the rep they are sent to. */
public interface MailSenders {

  /** Nobody is known. */
  MailSenders UNKNOWN =
      new MailSenders() {
        @Override
        public Optional<String> sourceOf(String address) {
          return Optional.empty();
        }

        @Override
        public boolean relays(String source) {
          return false;
        }

        @Override
        public List<String> ownEmails() {
          return List.of();
        }

        @Override
        public List<String> ownNumbers() {
          return List.of();
        }
      };

  /** The source this address sends leads of, by the source's own settings. */
  Optional<String> sourceOf(String address);

  /** Whether the source makes up an address for each person, which what is sent to reaches. */
  boolean relays(String source);

  /** The rep's own addresses. */
  List<String> ownEmails();

  /** The rep's own numbers. */
  List<String> ownNumbers();
}
