package app.ringback.ui.sources;

import app.ringback.core.LeadId;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.webhook.WebhookRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The sources of the open desk. Every method may wait; none is called on the FX thread. */
public interface SourcesDesk {

  /** All of it as it stands. */
  Sight read();

  /**
   * Keeps settings of one source, all of them or none.
   *
   * @throws app.ringback.core.ProblemException naming what cannot be used
   */
  void keep(String source, Map<String, ?> values);

  /** Keeps settings of the webhook itself. */
  void keepWebhook(Map<String, ?> values);

  /**
   * Tries a source without storing anything.
   *
   * @return what was found, a sentence
   * @throws app.ringback.core.ProblemException saying what does not work
   */
  String test(SourceLine source);

  /** Takes away what was learned about mails. */
  void forget(MailRule rule);

  /** Keeps it again. */
  void keepAgain(MailRule rule);

  /**
   * The sources by their last lead, newest first.
   *
   * @param lastLeads the names of their last leads, as far as those are still there
   * @param rules what was learned about mails, the newest first
   */
  record Sight(
      List<SourceLine> lines,
      Map<LeadId, String> lastLeads,
      List<MailRule> rules,
      Webhook webhook,
      String inbox) {

    public Sight {
      lines = List.copyOf(lines);
      lastLeads = Map.copyOf(lastLeads);
      rules = List.copyOf(rules);
    }

    /** The name of the lead that a source brought last; null when there is none to open. */
    @Nullable String lastLead(SourceLine line) {
      LeadId last = line.state().lastLead();
      return last == null ? null : lastLeads.get(last);
    }

    /** What was learned about the mails of a source. */
    List<MailRule> rulesOf(SourceLine line) {
      return rules.stream().filter(rule -> rule.source().equals(line.name())).toList();
    }
  }

  /**
   * The local webhook.
   *
   * @param port as it is set; 0 for any
   * @param listening where it listens now; empty while it does not
   * @param token the secret in its address; empty while it is off
   */
  record Webhook(
      boolean enabled, int port, OptionalInt listening, String token, List<WebhookRequest> last) {

    public Webhook {
      last = List.copyOf(last);
    }

    /** The address leads of a source are posted to. */
    String address(String source) {
      String encoded = URLEncoder.encode(source, StandardCharsets.UTF_8).replace("+", "%20");
      return "http://127.0.0.1:"
          + listening.orElse(port)
          + "/lead/"
          + token
          + (source.isEmpty() ? "" : "?source=" + encoded);
    }

    /** A line for the shell that posts a test lead. */
    String curl(String source) {
      return "curl -H 'Content-Type: application/json' -d '{\"name\":\"Jane Doe\","
          + "\"phone\":\"206-555-0100\",\"is_test\":true}' '"
          + address(source)
          + "'";
    }

    /** Says nothing of the token. */
    @Override
    public String toString() {
      return "Webhook[" + enabled + " " + port + "]";
    }
  }
}
