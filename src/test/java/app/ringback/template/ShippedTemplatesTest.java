package app.ringback.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.core.Purpose;
import app.ringback.lead.Lead;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTemplatesTest {

  private static final MergeFacts AGREED =
      MergeFactsBuilder.builder(TemplateFixture.SAM)
          .appointmentDay("Wednesday, September 30")
          .appointmentTime("12:30 PM PDT")
          .nextStepDay("Wednesday, September 30")
          .nextStepTime("12:30 PM PDT")
          .build();

  /** What the seven practices and the default cadence are done with; cadences name them. */
  private static final List<String> SITUATIONS =
      List.of(
          "First contact voicemail",
          "First contact text",
          "Insta-call opener",
          "Backup text",
          "Day 1 call",
          "Day 1 text",
          "Day 2 e-mail",
          "Day 4 call",
          "Day 4 voicemail",
          "Day 6 text",
          "Day 8 e-mail",
          "Day 11 call",
          "Day 14 final e-mail",
          "Personalised text",
          "Personalised e-mail",
          "Discovery opener",
          "Value-led text",
          "Call close",
          "Appointment confirmation text",
          "Appointment confirmation e-mail",
          "Breakup text",
          "Breakup e-mail",
          "Missed call text-back",
          "Re-engagement text",
          "Re-engagement e-mail",
          "Re-engagement call");

  static List<Template> all() {
    return ShippedTemplates.all();
  }

  @Test
  void everySituationHasOne() {
    assertThat(all().stream().map(Template::name)).containsAll(SITUATIONS).doesNotHaveDuplicates();
    assertThat(all().stream().map(Template::id)).doesNotHaveDuplicates();
    assertThat(all().stream().filter(each -> each.purpose() == Purpose.BREAKUP)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachIsSoundAndMarked(Template template) {
    assertThat(template.purpose()).isNotNull();
    assertThat(template.approach()).isNotNull();
    assertThat(template.subject().isEmpty()).isEqualTo(template.channel() != Channel.EMAIL);
    assertThat(TemplateCheck.faults(template, Set.of())).isEmpty();
  }

  /** What leaves by itself must be able to leave, whatever is known of the lead. */
  @ParameterizedTest
  @MethodSource("all")
  void eachCanBeSentToALeadOfWhomNothingIsKnown(Template template) {
    Lead nobody = TemplateFixture.lead(lead -> lead);
    Merged merged = Merging.merge(template, nobody, AGREED);
    boolean needsMore = template.name().startsWith("Personalised");
    assertThat(merged.complete()).as(merged.toString()).isEqualTo(!needsMore);
    if (needsMore) {
      return;
    }
    String message = merged.subject() + "\n" + merged.body();
    assertThat(message.replace("...", "")).doesNotContain(" ,", "..", ",,", "Hi ,", "{", "}");
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachIsPersonalToALeadOfWhomMuchIsKnown(Template template) {
    Lead lead =
        TemplateFixture.lead(all ->
            all.firstName("Maximiliana")
                .lastName("Featherstonehaugh")
                .interest("a new metal roof")
                .reason("the leak in the kitchen")
                .industry("bakeries"));
    Merged merged = Merging.merge(template, lead, AGREED);
    assertThat(merged.complete()).isTrue();
    if (template.channel() == Channel.TEXT) {
      // Two parts, with room for the line of a first text that says how to opt out.
      assertThat(merged.body().length()).isLessThanOrEqualTo(280);
      assertThat(merged.body()).matches("[\\x20-\\x7E\\n]*");
    }
  }
}
