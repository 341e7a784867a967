package app.ringback.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.BadRowException;
import app.ringback.core.Json;
import app.ringback.core.JsonRow;
import app.ringback.core.PhoneReader;
import app.ringback.sample.SampleBook;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeadJsonTest {

  private static final String ID = "0195a2f0-7c00-7000-8000-000000000001";

  private final LeadJson json = new LeadJson(new PhoneReader(), "US");

  @Test
  void everySampleLeadComesBackAsItWas() {
    new SampleBook(3, 2000, 0, SampleBook.USUAL_END)
        .leads()
        .forEach(lead -> {
          String line = Json.write(json.write(lead));
          Lead back = json.read(JsonRow.parse(line));
          assertThat(back).isEqualTo(lead);
          assertThat(Json.write(json.write(back))).isEqualTo(line);
        });
  }

  @Test
  void aNumberIsJudgedWhenTheLineDoesNotSay() {
    Lead lead =
        read(
            "'phones':[{'number':'+12065550100'},{'number':'206 555-0161','label':'home'},"
                + "{'number':'call me'},{'number':'+12065550163','valid':false}]");
    assertThat(lead.phones())
        .containsExactly(
            new LeadPhone("+12065550100", "", true, true, true),
            new LeadPhone("+12065550161", "home", true, true, true),
            LeadPhone.bad("call me", ""),
            LeadPhone.bad("+12065550163", ""));
  }

  @Test
  void whatIsKnownOfNumbersAndAddressesTravels() {
    String line =
        "{'id':'"
            + ID
            + "','vendor_ids':[],'phones':[{'number':'+12065550100','can_text':false,"
            + "'key':false}],'emails':['a@example.com','b@@example.com'],"
            + "'email_details':{'a@example.com':{'label':'relay','key':false}},'address':{},"
            + "'custom':{},'stage':'new','arrived_at':'2026-03-02T18:00:00Z','consent':[],"
            + "'flags':[],'needs_look':false,'test':false}";
    Lead lead = json.read(JsonRow.parse(line.replace('\'', '"')));
    assertThat(lead.emails().getFirst().matchKey()).isEmpty();
    assertThat(lead.phones().getFirst().canText()).isFalse();
    assertThat(Json.write(json.write(lead))).isEqualTo(line.replace('\'', '"'));
  }

  @Test
  void fieldsNobodyKnowsAreKeptEvenInsideParts() {
    Lead lead =
        read(
            "'shoe_size':44,'tags':['a'],'empty':'','phones':[{'number':'+12065550100',"
                + "'verified':'2026'}],'address':{'city':'Kent','plus':'84VV'},"
                + "'consent':[{'channel':'text','form':{'id':3}}],"
                + "'vendor_ids':[{'source':'A','id':'1','campaign':'x'}]");
    String line = Json.write(json.write(lead));
    assertThat(line)
        .contains(
            "\"shoe_size\":44", "\"tags\":[\"a\"]", "\"verified\":\"2026\"", "\"plus\":\"84VV\"")
        .contains("\"form\":{\"id\":3}", "\"campaign\":\"x\"")
        .doesNotContain("empty");
    assertThat(Json.write(json.write(json.read(JsonRow.parse(line))))).isEqualTo(line);
  }

  @Test
  void anInstantMayStateAnyZoneAndKeepsItsMicroseconds() {
    assertThat(read("'received_at':'2026-03-02T19:30:00.1234567+01:00'").receivedAt())
        .isEqualTo(Instant.parse("2026-03-02T18:30:00.123456Z"));
    assertThat(read("'received_at':'2026-03-02T19:30+0100'").receivedAt())
        .isEqualTo(Instant.parse("2026-03-02T18:30:00Z"));
    assertBad("'received_at':'2026-03-02T19:30:00'", "received_at");
    assertBad("'received_at':'yesterday'", "received_at");
  }

  @Test
  void absentNullAndEmptyAreTheSame() {
    assertThat(read("'first_name':null,'company':'','phones':null,'custom':{'a':null,'b':''}"))
        .isEqualTo(read("'test':false"));
  }

  @Test
  void whatIsRequiredOrOfTheWrongKindIsRefused() {
    assertThatThrownBy(() -> json.read(JsonRow.parse("{\"id\":\"" + ID + "\"}")))
        .isInstanceOf(BadRowException.class)
        .hasMessage("\"arrived_at\" is missing.");
    assertThatThrownBy(() -> JsonRow.parse("{\"id\":1} {\"id\":2}"))
        .isInstanceOf(BadRowException.class);
    assertThatThrownBy(() -> JsonRow.parse("[1]")).isInstanceOf(BadRowException.class);
    assertBad("'stage':'cold'", "stage");
    assertBad("'cost':'a lot'", "cost");
    assertBad("'custom':{'a':[1]}", "custom");
    assertBad("'custom':'x'", "custom");
    assertBad("'needs_look':'perhaps'", "needs_look");
    assertBad("'source':'" + "x".repeat(257) + "'", "source");
  }

  private void assertBad(String fields, String name) {
    assertThatThrownBy(() -> read(fields))
        .isInstanceOf(BadRowException.class)
        .hasMessageContaining("\"" + name + "\"");
  }

  private Lead read(String fields) {
    String line = "{'id':'" + ID + "','arrived_at':'2026-03-02T18:00:00Z'," + fields + "}";
    return json.read(JsonRow.parse(line.replace('\'', '"')));
  }
}
