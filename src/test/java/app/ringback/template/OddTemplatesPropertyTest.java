package app.ringback.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.lead.Address;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a template and a lead are like: a message that counts as complete has no field left in
 * it, no half a character and nothing that greets nobody; and one that is not says what is missing.
 */
class OddTemplatesPropertyTest {

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "{{",
          "}}",
          "|",
          "\\",
          "\\{",
          "?",
          "[",
          "]",
          "%",
          "<",
          ">",
          "first_name",
          "{first_name}",
          "{first_name|there}",
          "{interest|}",
          "{{contact.company}}",
          "{reason|interest|x}",
          "{roof age}",
          "{Roof Age|}",
          "[Name]",
          "%NAME%",
          "Hi ",
          "Hi ,",
          ",",
          " ",
          "  ",
          "\n",
          "\r\n",
          ".",
          "!",
          "n/a",
          "null",
          "😀",
          "👩‍🚀",
          "\uD83D",
          "\uDE00",
          "שלום",
          "\u202E",
          "\u2066",
          "\u0000",
          "\u0007",
          "\u200B",
          "\uFEFF",
          "\uFFFF",
          "é",
          "e\u0301",
          "Jane",
          "O'Neil",
          "first",
          "_",
          "name",
          "{company?}",
          "*|FNAME|*",
          "$",
          "interest");

  @Provide
  Arbitrary<String> odd() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(8).map(list -> String.join("", list));
    return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(12));
  }

  @Provide
  Arbitrary<Lead> leads() {
    Arbitrary<String> value = Arbitraries.oneOf(Arbitraries.just(""), odd());
    Arbitrary<Lead> known =
        Combinators.combine(value, value, value, value, value)
            .as((first, last, company, interest, city) ->
                LeadBuilder.builder(Lead.blank(new LeadId(new UUID(0, 1)), Instant.EPOCH))
                    .firstName(first)
                    .lastName(last)
                    .company(company)
                    .interest(interest)
                    .address(new Address("", city, "", "", ""))
                    .build());
    return Combinators.combine(known, value, value)
        .as((lead, name, custom) ->
            LeadBuilder.builder(lead)
                .custom(java.util.Map.of("Roof age", custom, name, custom))
                .build());
  }

  @Property(tries = 3000)
  void noMessageIsCompleteWithAHoleInItOrBroken(
      @ForAll("odd") String subject, @ForAll("odd") String body, @ForAll("leads") Lead lead) {
    Template template =
        new Template(new UUID(0, 2), "Odd", Channel.EMAIL, subject, body, null, null);
    Merged merged = Merging.merge(template, lead, TemplateFixture.SAM);
    String message = merged.subject() + "\n" + merged.body();
    if (merged.complete()) {
      assertThat(Holes.in(merged.subject(), lead.custom().keySet())).isEmpty();
      assertThat(Holes.in(merged.body(), lead.custom().keySet())).isEmpty();
    } else {
      assertThat(merged.missing()).doesNotContain("");
    }
    assertThat(merged.subject()).doesNotContain("\n", "\r");
    assertThat(message.codePoints())
        .noneMatch(character -> Character.getType(character) == Character.SURROGATE)
        .noneMatch(character ->
            Character.getType(character) == Character.CONTROL
                && character != '\n'
                && character != '\t');
  }

  @Property(tries = 1000)
  void whatIsMissingIsAlwaysMarkedAndFoundAgain(
      @ForAll("odd") String body, @ForAll("leads") Lead lead) {
    Merged merged = TemplateFixture.merge("{reason} " + body, lead);
    assertThat(merged.missing()).contains("reason");
    assertThat(Holes.in(merged.body())).contains("{reason?}");
  }

  @Property(tries = 1000)
  void escapedWordsComeOutAsTheyAre(@ForAll("odd") String words) {
    String plain = Printable.words(words);
    List<TemplateText.Part> parts = TemplateText.parse(TemplateText.escape(plain)).parts();
    assertThat(parts)
        .isEqualTo(plain.isEmpty() ? List.of() : List.of(new TemplateText.Part.Words(plain)));
  }

  @Property(tries = 1000)
  void theMessageOfAnEscapedTemplateIsTheTemplate(@ForAll("odd") String words) {
    String plain = Printable.words(words);
    Merged merged = TemplateFixture.merge(TemplateText.escape(plain), TemplateFixture.jane());
    assertThat(merged.body()).isEqualTo(plain);
    assertThat(merged.personalised()).isFalse();
  }
}
