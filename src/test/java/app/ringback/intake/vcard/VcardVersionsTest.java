package app.ringback.intake.vcard;

import static app.ringback.intake.file.ReadFiles.file;
import static app.ringback.intake.file.ReadFiles.leads;
import static app.ringback.intake.file.ReadFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.intake.IncomingLead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contacts of each version of vCard, as phones and mail programs write them. */
class VcardVersionsTest {

  @TempDir Path folder;

  private IncomingLead only(String text, Charset charset) {
    return leads(read(file(folder, "a.vcf", text.replace("\n", "\r\n"), charset))).getFirst();
  }

  private static void isJurgen(IncomingLead lead) {
    assertThat(lead.firstName() + "/" + lead.lastName()).isEqualTo("Jürgen/Größe");
    assertThat(lead.phones()).extracting(LeadPhone::number).containsExactly("+12065550150");
    assertThat(lead.emails()).extracting(LeadEmail::matchKey).containsExactly("j@example.com");
  }

  @Test
  void version21InQuotedPrintableUtf8() {
    isJurgen(
        only(
            """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6=C3=9Fe;J=C3=BCrgen;;;
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen =
            Gr=C3=B6=C3=9Fe
            TEL;CELL;PREF:(206) 555-0150
            TEL;FAX;WORK:(206) 555-0199
            EMAIL;INTERNET:j@example.com
            END:VCARD
            """,
            StandardCharsets.US_ASCII));
  }

  @Test
  void version21InWindows1252() {
    isJurgen(
        only(
            """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=WINDOWS-1252;ENCODING=QUOTED-PRINTABLE:Gr=F6=DFe;J=FCrgen
            FN:Jürgen Größe
            TEL;HOME:206-555-0150
            EMAIL:j@example.com
            END:VCARD
            """,
            Charset.forName("windows-1252")));
  }

  @Test
  void version30WithFoldedLinesAndEscapes() {
    IncomingLead lead =
        only(
            """
            BEGIN:VCARD
            VERSION:3.0
            N:Größe;Jürgen;;Dr.;
            FN:Dr. Jürgen
              Größe
            ORG:Größe\\, Söhne;Vertrieb
            item1.TEL;type=CELL:206-555-0150
            item1.X-ABLabel:_$!<Mobile>!$_
            EMAIL;TYPE=INTERNET,HOME:j@example.com
            NOTE:first\\nsecond
            END:VCARD
            """,
            StandardCharsets.UTF_8);

    isJurgen(lead);
    assertThat(lead.company()).isEqualTo("Größe, Söhne");
    assertThat(lead.notes()).isEqualTo("first\nsecond");
  }

  @Test
  void version40WithNumbersAsAddresses() {
    isJurgen(
        only(
            """
            BEGIN:VCARD
            VERSION:4.0
            N:Größe;Jürgen;;;
            FN:Jürgen Größe
            TEL;VALUE=uri;TYPE="cell,voice";PREF=1:tel:+1-206-555-0150
            TEL;VALUE=uri;TYPE=fax:tel:+1-206-555-0199
            EMAIL;TYPE=work:j@example.com
            END:VCARD
            """,
            StandardCharsets.UTF_8));
  }
}
