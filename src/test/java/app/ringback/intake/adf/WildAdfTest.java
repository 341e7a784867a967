package app.ringback.intake.adf;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.intake.IncomingLead;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.file.ReadFiles;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** ADF as vendors really write it. */
class WildAdfTest {

  private static final String RUTH =
      "<customer><contact><name part=\"full\">Ruth Makinde</name><phone>360-555-0160</phone>"
          + "</contact></customer>";

  @TempDir Path folder;

  private List<ParsedRecord> read(String adf) {
    return ReadFiles.read(ReadFiles.file(folder, "leads.xml", adf));
  }

  private IncomingLead lead(String adf) {
    List<IncomingLead> leads = ReadFiles.leads(read(adf));
    assertThat(leads).hasSize(1);
    return leads.getFirst();
  }

  private static String prospect(String inner) {
    return "<?ADF VERSION \"1.0\"?>\n<adf><prospect>" + inner + "</prospect></adf>";
  }

  private static List<String> numbers(IncomingLead lead) {
    return lead.phones().stream().map(LeadPhone::number).toList();
  }

  @Test
  void everyOddityOfTheWildIsReadAtOnce() {
    IncomingLead lead =
        lead(
            prospect(
                "<id sequence=“1” source='Cars & More'>77</id>"
                    + "<requestdate>2026-03-02T8:47:50-08:0</requestdate>"
                    + "<vehicle/><vehicle interest=buy><year>2020</year><make>Kia</make><model>Rio"
                    + "</model><stock>S1</stock></vehicle>"
                    + "<vehicle interest=\"trade-in\"><make>Ford</make><model>Ka</model></vehicle>"
                    + "<mystery><inner>kept</inner></mystery>"
                    + "<CUSTOMER><contact><name part='first'>Ann</name>"
                    + "<name part='full'>Ann B. Lee</name><name part='last'>Lee</name>"
                    + "<email>ann@example.com</email><phone type='mobile'>206-555-0160</phone>"
                    + "<phone type='business'>206-555-0161</phone>"
                    + "<phone type='fax'>206-555-0169</phone>"
                    + "<comment>Salt & pepper<br>please</comment></contact>"
                    + "<comments><![CDATA[Is <b>this</b> there?]]></comments></CUSTOMER>"
                    + "<vendor><contact><phone>206-555-0198</phone></contact></vendor>"
                    + "<provider><name type=\"individual\">Cars & More</name>"
                    + "<email>leads@cars.example</email></provider>"));

    assertThat(lead.firstName() + "/" + lead.lastName()).isEqualTo("Ann/Lee");
    assertThat(numbers(lead)).containsExactly("+12065550160", "+12065550161");
    assertThat(lead.phones()).extracting(LeadPhone::label).containsExactly("mobile", "work");
    assertThat(lead.emails()).extracting(LeadEmail::address).containsExactly("ann@example.com");
    assertThat(lead.notes()).isEqualTo("Salt & pepper\nplease\nIs <b>this</b> there?");
    assertThat(lead.interest()).isEqualTo("2020 Kia Rio");
    assertThat(lead.custom())
        .containsEntry("Trade-in", "Ford Ka")
        .containsEntry("Stock", "S1")
        .containsEntry("Fax", "206-555-0169")
        .containsEntry("Mystery inner", "kept");
    assertThat(lead.source()).isEqualTo("Cars & More");
    assertThat(lead.vendorId()).isEqualTo("77");
    assertThat(lead.statedAt()).isEqualTo(Instant.parse("2026-03-02T16:47:50Z"));
    assertThat(lead.needsLook()).isFalse();
  }

  @Test
  void aTimeWithoutZoneIsTheRepsAndAnUnreadableOneIsFlagged() {
    String date = "<requestdate>2026-03-02T09:58:00</requestdate>";
    assertThat(lead(prospect(date + RUTH)).statedAt())
        .isEqualTo(Instant.parse("2026-03-02T17:58:00Z"));
    IncomingLead bad = lead(prospect("<requestdate>soon</requestdate>" + RUTH));
    assertThat(bad.statedAt()).isNull();
    assertThat(bad.flags()).containsExactly(LeadFlag.UNLIKELY_TIME);
  }

  @Test
  void everyProspectIsALeadAtItsLineEvenWhenOneIsNeverClosed() {
    List<ParsedRecord> records =
        read(
            "Before\n<adf>\n<prospect>"
                + RUTH
                + "\n<prospect>"
                + RUTH.replace("0160", "0161")
                + "</prospect>\n<prospect>"
                + RUTH.replace("0160", "0162"));
    assertThat(ReadFiles.leads(records))
        .extracting(lead -> numbers(lead).getFirst())
        .containsExactly("+13605550160", "+13605550161", "+13605550162");
    assertThat(records).extracting(ParsedRecord::line).containsExactly(3L, 4L, 5L);
  }

  @Test
  void entitiesAndDoctypesAreSkippedAndTheLeadIsMade() {
    String bomb =
        "<!DOCTYPE adf [<!ENTITY xxe SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaa\">"
            + "<!ENTITY b \"&a;&a;&a;&a;\">]>";
    IncomingLead lead = lead(bomb + prospect(RUTH + "<comments>&xxe; &b; &amp; on</comments>"));
    assertThat(numbers(lead)).containsExactly("+13605550160");
    assertThat(lead.notes()).isEqualTo("&xxe; &b; & on");
  }

  @Test
  void whatIsTooDeepNeedsALookAndTheNextProspectIsRead() {
    String deep = "<x>".repeat(100);
    List<IncomingLead> leads =
        ReadFiles.leads(
            read("<adf><prospect>" + deep + "</prospect><prospect>" + RUTH + "</prospect></adf>"));
    assertThat(leads).extracting(IncomingLead::needsLook).containsExactly(true, false);
    assertThat(leads.getFirst().raw()).contains(deep);
    assertThat(lead("<adf>" + deep + prospect(RUTH)).needsLook()).isTrue();
  }

  @Test
  @Timeout(20)
  void whatIsTooLargeNeedsALookWithItsBeginningKept() {
    String large = prospect(RUTH + "<comments>" + "x".repeat(6 << 20) + "</comments>");
    IncomingLead lead = lead(large);
    assertThat(lead.needsLook()).isTrue();
    assertThat(lead.raw()).hasSize(AdfText.KEPT).startsWith("<?ADF");
  }

  @Test
  void withoutAnAddressOrWithoutAProspectItNeedsALook() {
    assertThat(lead(prospect("<customer><contact><name>Ann</name></contact></customer>")))
        .satisfies(lead -> assertThat(lead.needsLook()).isTrue())
        .satisfies(lead -> assertThat(lead.firstName()).isEqualTo("Ann"));
    assertThat(lead("<adf><customer>broken").needsLook()).isTrue();
  }

  @Test
  void theVendorsOwnAddressIsNeverTheLeads() {
    IncomingLead lead =
        lead(
            prospect(
                RUTH.replace("</contact>", "<email>desk@cars.example</email></contact>")
                    + "<vendor><contact><email>DESK@cars.example</email></contact></vendor>"));
    assertThat(lead.emails()).isEmpty();
    assertThat(numbers(lead)).containsExactly("+13605550160");
  }
}
