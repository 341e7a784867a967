package app.ringback.intake.csv;

import static app.ringback.intake.file.ReadFiles.file;
import static app.ringback.intake.file.ReadFiles.leads;
import static app.ringback.intake.file.ReadFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.intake.IncomingLead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports of the common CRMs are mapped without a hand. */
class CrmExportsTest {

  @TempDir Path folder;

  private IncomingLead only(String text) {
    return leads(read(file(folder, "export.csv", text))).getFirst();
  }

  private static void isAnn(IncomingLead lead) {
    assertThat(lead.firstName() + "/" + lead.lastName()).isEqualTo("Ann/Ash");
    assertThat(lead.company()).isEqualTo("Ash Roofs");
    assertThat(lead.phones()).extracting(LeadPhone::number).contains("+12065550150");
    assertThat(lead.emails()).extracting(LeadEmail::matchKey).contains("ann@example.com");
  }

  @Test
  void hubSpot() {
    IncomingLead lead =
        only(
            """
            Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Primary Associated Company,Last Activity Date,Lead Status,Create Date
            301,Ann,Ash,ann@example.com,(206) 555-0150,Sam Rivera,Ash Roofs,2026-03-01 10:00,New,2026-02-27 09:00
            """);

    isAnn(lead);
    assertThat(lead.vendorId()).isEqualTo("301");
    assertThat(lead.owner()).isEqualTo("Sam Rivera");
    assertThat(lead.statedAt()).isEqualTo("2026-02-27T17:00:00Z");
  }

  @Test
  void salesforce() {
    IncomingLead lead =
        only(
            """
            "Lead ID","First Name","Last Name","Title","Company / Account","Street","City","State/Province","Zip/Postal Code","Country","Phone","Mobile","Fax","Email","Lead Source","Lead Owner","Email Opt Out","Create Date"
            "00Q5e00000AbCdE","Ann","Ash","Owner","Ash Roofs","1 Elm St","Kent","WA","98030","US","206-555-0150","","206-555-0199","ann@example.com","Web","Sam Rivera","1","2/27/2026"
            """);

    isAnn(lead);
    assertThat(lead.phones()).extracting(LeadPhone::number).containsExactly("+12065550150");
    assertThat(lead.source()).isEqualTo("Web");
    assertThat(lead.region()).isEqualTo("WA");
    assertThat(lead.optOuts()).containsExactly(Channel.EMAIL);
  }

  @Test
  void pipedrive() {
    IncomingLead lead =
        only(
            """
            Person - Name,Person - Organization,Person - Phone - Work,Person - Phone - Mobile,Person - Email - Work,Person - Owner,Person - ID
            Ann Ash,Ash Roofs,206-555-0150,,ann@example.com,Sam Rivera,77
            """);

    isAnn(lead);
  }

  @Test
  void zoho() {
    IncomingLead lead =
        only(
            """
            Record Id,Lead Owner,Company,First Name,Last Name,Email,Phone,Fax,Mobile,Lead Source,Lead Status,Email Opt Out,Created Time
            zcrm_554,Sam Rivera,Ash Roofs,Ann,Ash,ann@example.com,206-555-0150,206-555-0199,,Web,Not Contacted,false,2026-02-27 09:00:00
            """);

    isAnn(lead);
    assertThat(lead.phones()).hasSize(1);
    assertThat(lead.optOuts()).isEmpty();
  }

  @Test
  void inCloseTheLeadIsTheCompany() {
    isAnn(
        only(
            """
            id,lead_id,lead_name,name,title,primary_phone,primary_email,date_created
            cont_1,lead_1,Ash Roofs,Ann Ash,Owner,+12065550150,ann@example.com,2026-02-27T17:00:00Z
            """));
    isAnn(
        only(
            """
            lead_name,contact_name,phone,email
            Ash Roofs,Ann Ash,206-555-0150,ann@example.com
            """));
  }

  @Test
  void aLeadNameAloneIsThePersons() {
    IncomingLead lead = only("Lead Name,Phone\nAnn Ash,206-555-0150\n");

    assertThat(lead.firstName() + "/" + lead.lastName()).isEqualTo("Ann/Ash");
    assertThat(lead.company()).isEmpty();
  }
}
