package app.ringback.template;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Templates and leads of tests. */
final class TemplateFixture {

  static final MergeFacts SAM = MergeFacts.of("Sam Rivera", "Bright Roofs", "(206) 555-0100");

  private TemplateFixture() {}

  static Template text(String body) {
    return new Template(new UUID(1, 1), "Mine", Channel.TEXT, "", body, null, null);
  }

  static Lead lead(UnaryOperator<LeadBuilder> change) {
    return change
        .apply(LeadBuilder.builder(Lead.blank(new LeadId(new UUID(7, 7)), Instant.EPOCH)))
        .build();
  }

  static Lead jane() {
    return lead(
        lead -> lead.firstName("Jane").lastName("Doe").interest("solar panels").source("Zillow"));
  }

  static Merged merge(String body, Lead lead) {
    return Merging.merge(text(body), lead, SAM);
  }
}
