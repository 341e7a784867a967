package app.ringback.template;

import static app.ringback.template.TemplateFixture.SAM;
import static app.ringback.template.TemplateFixture.jane;
import static app.ringback.template.TemplateFixture.lead;
import static app.ringback.template.TemplateFixture.merge;
import static app.ringback.template.TemplateFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Address;
import app.ringback.lead.Lead;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergingTest {

  private static final Lead NOBODY = lead(lead -> lead);

  private static String body(String template, Lead lead) {
    Merged merged = merge(template, lead);
    assertThat(merged.missing()).isEmpty();
    return merged.body();
  }

  @Test
  void everyFieldSaysWhatIsKnown() {
    Lead lead =
        lead(all ->
            all.firstName("Jane")
                .lastName("Doe")
                .company("Doe Ltd")
                .interest("solar")
                .reason("high bills")
                .industry("bakery")
                .source("Zillow")
                .notes("two dogs")
                .address(new Address("", "Tacoma", "WA", "", ""))
                .custom(Map.of("Roof age", "12 years")));
    assertThat(
            body(
                "{first_name}/{last_name}/{name}/{company}/{interest}/{reason}/{industry}/{source}"
                    + "/{notes}/{city}/{region}/{roof_age}/{Roof age}/{rep}/{rep_name}"
                    + "/{rep_first_name}/{rep_company}/{callback_number}",
                lead))
        .isEqualTo(
            "Jane/Doe/Jane Doe/Doe Ltd/solar/high bills/bakery/Zillow/two dogs/Tacoma/WA/12 years"
                + "/12 years/Sam Rivera from Bright Roofs/Sam Rivera/Sam/Bright Roofs"
                + "/(206) 555-0100");
  }

  @Test
  void whatWasAgreedIsSaidOnlyWhenSomethingWas() {
    MergeFacts agreed =
        MergeFactsBuilder.builder(SAM).appointmentDay("Friday").appointmentTime("2:00 PM").build();
    Template template = text("See you {appointment_day} at {appointment_time}");
    assertThat(Merging.merge(template, jane(), agreed).body())
        .isEqualTo("See you Friday at 2:00 PM");
    assertThat(Merging.merge(template, jane(), SAM).missing())
        .containsExactly("appointment_day", "appointment_time");
  }

  @Test
  void aMissingFieldIsMarkedAndTheMessageIsNotComplete() {
    Merged merged = merge("Hi {first_name}, how is {industry}?", jane());
    assertThat(merged.body()).isEqualTo("Hi Jane, how is {industry?}?");
    assertThat(merged.missing()).containsExactly("industry");
    assertThat(merged.complete()).isFalse();
    assertThat(Holes.in(merged.body())).containsExactly("{industry?}");
  }

  @Test
  void oneFieldAfterTheOtherIsTriedAndThenTheWordsAreTaken() {
    String chain = "about {reason|interest|your project}";
    assertThat(body(chain, jane())).isEqualTo("about solar panels");
    assertThat(body(chain, NOBODY)).isEqualTo("about your project");
    assertThat(merge("{reason|interest}", NOBODY).missing()).containsExactly("reason");
    assertThat(body("{roof age|reason|interest}", jane())).isEqualTo("solar panels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "'Hi {first_name|}, how are you?'='Hi, how are you?'",
        "'Thanks, {first_name|}!'='Thanks!'",
        "'the {industry|} roof'='the roof'",
        "'{first_name|}, one question'='One question'",
        "'all the best {first_name|}'='all the best'",
        "'{first_name|} {last_name|} hello'='Hello'",
        "'a {industry|} {reason|} b'='a b'",
        "'Hi {first_name|there},'='Hi there,'",
        "'keeps  what   is  typed'='keeps  what   is  typed'",
      })
  void wordsCloseUpWhereNothingIsKnown(String template, String message) {
    assertThat(body(template, NOBODY)).isEqualTo(message);
  }

  @Test
  void aLineOfNothingIsNoLine() {
    assertThat(body("Hi,\n\n{company|}\n\nbye", NOBODY)).isEqualTo("Hi,\n\nbye");
    assertThat(body("Hi,\n{company|}\nbye", NOBODY)).isEqualTo("Hi,\nbye");
    assertThat(body("bye\n{company|}", NOBODY)).isEqualTo("bye");
  }

  @Test
  void aPointIsNotDoubled() {
    Lead acme = lead(lead -> lead.company("Acme Inc."));
    assertThat(body("I like {company}. You?", acme)).isEqualTo("I like Acme Inc. You?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "-",
        "???",
        "N/A",
        "null",
        "Undefined",
        "none",
        "{first_name}",
        "{{contact.first_name}}",
        "[Name]",
        "[First Name]",
        "%FNAME%",
        "\u200B",
        "\uD83D",
        "\u0000"
      })
  void whatSaysNothingCountsAsMissing(String name) {
    assertThat(body("Hi {first_name|there},", lead(lead -> lead.firstName(name))))
        .isEqualTo("Hi there,");
    assertThat(merge("Hi {first_name},", lead(lead -> lead.firstName(name))).complete()).isFalse();
  }

  @Test
  void bracesOfALeadAreNeverMergedAgain() {
    Lead odd = lead(lead -> lead.firstName("Bob {last_name}").lastName("X").company("{x} & {y}"));
    assertThat(merge("Hi {first_name}", odd).missing()).containsExactly("first_name");
    assertThat(body("Hi {company}", odd)).isEqualTo("Hi {x} & {y}");
    Lead evil = lead(lead -> lead.company("first_name"));
    assertThat(merge("\\{{company}\\}", evil).complete()).isFalse();
  }

  @Test
  void valuesAreWholeCharactersOnOneLine() {
    Lead odd =
        lead(
            lead -> lead.firstName("\u202EJo\u0007se\uD83D").interest("a\nb\r\n c\u00A0d\u202F e"));
    assertThat(body("{first_name}: {interest}", odd)).isEqualTo("Jose: a b c d e");
    assertThat(body("Hi {first_name}", lead(lead -> lead.firstName("שרה 👩‍🚀"))))
        .isEqualTo("Hi שרה 👩‍🚀");
  }

  @Test
  void onlyWhatIsKnownOfTheLeadBesidesTheNamePersonalises() {
    assertThat(merge("Hi {name} of {company|you}, {rep}", jane()).personalised()).isFalse();
    assertThat(merge("Hi, {industry|your field}", jane()).personalised()).isFalse();
    assertThat(merge("About {interest}", jane()).personalised()).isTrue();
    assertThat(merge("From {source}", jane()).personalised()).isTrue();
    assertThat(merge("{pool}", lead(lead -> lead.custom(Map.of("Pool", "yes")))).personalised())
        .isTrue();
  }

  @Test
  void theFieldsThatWereMergedAreNamed() {
    assertThat(merge("{first_name} {industry|} {interest} {interest}", jane()).fields())
        .containsExactly("first_name", "interest");
  }

  @Test
  void bracesThatAreNoFieldsStay() {
    assertThat(body("{1} {} :-} \\{first_name\\. \\\\{interest} C:\\new", jane()))
        .isEqualTo("{1} {} :-} {first_name\\. \\solar panels C:\\new");
  }

  @Test
  void fieldsOfOtherProgramsAreRead() {
    assertThat(body("Hi {{contact.first_name}} {{{ first name }}} {FirstName}}", jane()))
        .isEqualTo("Hi Jane {Jane} Jane}");
  }

  @Test
  void aFieldThatIsNeverClosedIsNeverSent() {
    Merged merged = merge("Hi {first_name, how are you", jane());
    assertThat(merged.missing()).containsExactly("{first_name, how are you");
  }

  @Test
  void aSubjectHasOneLine() {
    Template template = TemplateBuilder.builder(text("x")).subject("About\n{interest}").build();
    assertThat(Merging.merge(template, jane(), SAM).subject()).isEqualTo("About solar panels");
  }
}
