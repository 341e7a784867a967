package app.ringback.intake.example;

import java.util.List;

/** The rules there are. */
@FunctionalInterface
public interface MailRules {

  /** Nothing was learned yet. */
  MailRules NONE = sender -> List.of();

  /** The rules for mails from this address, in lower case, the newest first. */
  List<MailRule> of(String sender);
}
