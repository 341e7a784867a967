package app.ringback.intake.leadmail;

import static app.ringback.intake.leadmail.ReadMails.addresses;
import static app.ringback.intake.leadmail.ReadMails.html;
import static app.ringback.intake.leadmail.ReadMails.mail;
import static app.ringback.intake.leadmail.ReadMails.numbers;
import static app.ringback.intake.leadmail.ReadMails.plain;
import static app.ringback.intake.leadmail.ReadMails.who;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.intake.IncomingLead;
import app.ringback.lead.LeadEmail;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lead mails as vendors really write them, and mails that are none. */
class WildMailTest {

  private static final String ADF =
      "<?xml version=\"1.0\"?>\n<adf><prospect><customer><contact>"
          + "<name part=\"full\">Ruth Makinde</name><phone>360-555-0160</phone></contact>"
          + "</customer><provider><name>AutoPortal</name></provider></prospect></adf>";

  private static final String LABELS =
      "First Name: Bronwen\nLast Name: Ashdown\nPhone Number: (360) 555-0162\n"
          + "Email Address: bronwen@example.com\n";

  private final ReadMails mails = new ReadMails();

  @ParameterizedTest
  @ValueSource(strings = {" : ", "; ", " - ", " = ", "\t"})
  void everyDelimiterIsRead(String delimiter) {
    IncomingLead lead =
        mails.lead(
            plain(
                "New lead",
                "Name"
                    + delimiter
                    + "Bronwen Ashdown\nE-mail"
                    + delimiter
                    + "bronwen@example.com\nTel"
                    + delimiter
                    + "360-555-0162\n"));
    assertThat(who(lead)).isEqualTo("Bronwen/Ashdown");
    assertThat(numbers(lead)).containsExactly("+13605550162");
    assertThat(addresses(lead)).containsExactly("bronwen@example.com");
  }

  @Test
  void aDashBehindOneKnownLabelOnlyIsNone() {
    assertThat(mails.leads(plain("Hi", "Name - Bob Miller\nCall me soon: 360-555-0162\n")))
        .isEmpty();
  }

  @Test
  void aLabelIsTheWholeTextAndTheFirstOfItsKindWins() {
    IncomingLead lead =
        mails.lead(
            plain(
                "New lead",
                "Agent Name: Sam Rivera\nAgent Phone: (206) 555-0199\nName: Ann Lee\n"
                    + "Phone: 360-555-0160\nMobile: 360-555-0161\nYour listing ref:BFS125\n"
                    + "Comments:\n\nName: Bob Vendor\nPhone: (800) 555-0199\n"
                    + "Email: support@homeleads.example.net\n"));
    assertThat(who(lead)).isEqualTo("Ann/Lee");
    assertThat(numbers(lead)).containsExactly("+13605550160", "+13605550161");
    assertThat(lead.emails()).isEmpty();
    assertThat(lead.custom())
        .containsEntry("Your listing ref", "BFS125")
        .containsEntry("Agent Name", "Sam Rivera");
    assertThat(lead.notes()).isEmpty();
    assertThat(lead.vendorId()).isEmpty();
  }

  @Test
  void aNameIsNeverTakenFromTheNextLine() {
    IncomingLead lead =
        mails.lead(
            plain("New lead", "Name:\nSomebody Else\n\nPhone: 360-555-0160\nMessage: Hi\nthere\n"));
    assertThat(who(lead)).isEqualTo("/");
    assertThat(lead.notes()).isEqualTo("Hi\nthere");
  }

  @Test
  void theSubjectNamesTheLeadAndWhatTheyAskAbout() {
    IncomingLead named =
        mails.lead(plain("Fwd: New realtor.com lead - Ana de la Cruz", "Phone: 360-555-0160\n"));
    assertThat(who(named)).isEqualTo("Ana/de la Cruz");
    IncomingLead asking =
        mails.lead(
            plain(
                "Jane Doe is requesting information about 123 Main St, Austin, TX",
                "jane@example.com\n(360) 555-0163\n-- \nsupport\n(800) 555-0199\n"));
    assertThat(who(asking)).isEqualTo("Jane/Doe");
    assertThat(asking.interest()).isEqualTo("123 Main St, Austin, TX");
    assertThat(numbers(asking)).containsExactly("+13605550163");
    assertThat(addresses(asking)).containsExactly("jane@example.com");
  }

  @Test
  void tablesOfTwoColumnsAreLabels() {
    IncomingLead lead =
        mails.lead(
            html(
                "<table><tr><td><table><tr><th>Name:</th><td><b>Ann</b> Lee</td></tr>"
                    + "<tr><td>Phone</td><td><a href='tel:1'>360-555-0160</a></td></tr>"
                    + "<tr><td>Property Address</td><td>1 High St<br>Olympia, WA 98501</td></tr>"
                    + "<tr><td>Message</td><td><p>Hello,</p><p>any news?</p></td></tr></table>"
                    + "</td></tr></table><p>Support: (800) 555-0199</p>"));
    assertThat(who(lead)).isEqualTo("Ann/Lee");
    assertThat(numbers(lead)).containsExactly("+13605550160");
    assertThat(lead.interest()).isEqualTo("1 High St\nOlympia, WA 98501");
    assertThat(lead.notes()).isEqualTo("Hello,\n\nany news?");
  }

  @Test
  void adfIsFoundAttachedAndEscapedInAPageAndTakenOnce() {
    String page =
        "<html><body><p>A lead:</p><pre>"
            + ADF.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n")
            + "</pre></body></html>";
    assertThat(who(mails.lead(html(page)))).isEqualTo("Ruth/Makinde");
    String several =
        mail(
            "Lead",
            "Content-Type: multipart/mixed; boundary=b\n",
            "--b\nContent-Type: text/plain\n\nSee attached.\n\n"
                + ADF
                + "\n--b\nContent-Type: text/html\n\n"
                + page
                + "\n--b\nContent-Type: application/octet-stream; name=\"lead.xml\"\n"
                + "Content-Disposition: attachment; filename=\"lead.xml\"\n\n"
                + ADF
                + "\n--b--\n");
    IncomingLead lead = mails.lead(several);
    assertThat(lead.source()).isEqualTo("AutoPortal");
    assertThat(lead.statedAt()).isEqualTo(Instant.parse("2026-03-02T18:05:30Z"));
  }

  @Test
  void severalProspectsInOneMailAreSeveralLeads() {
    String two =
        ADF.replace("</adf>", "")
            + ADF.substring(ADF.indexOf("<prospect>"))
                .replace("0160", "0161")
                .replace("Ruth", "Anna");
    List<IncomingLead> leads = mails.leads(plain("Leads", two));
    assertThat(leads).extracting(ReadMails::who).containsExactly("Ruth/Makinde", "Anna/Makinde");
    assertThat(leads).extracting(IncomingLead::messageId).doesNotHaveDuplicates();
  }

  @Test
  void aForwardedMailIsOpenedAndItsForwarderIsNobody() {
    IncomingLead inline =
        mails.lead(
            mail(
                "Bob Helper <bob@helper.example>",
                "Fwd: New lead",
                "Content-Type: text/plain\n",
                "For you!\n\n"
                    + "Bob Helper\n"
                    + "Phone: 206-555-0177\n\n"
                    + "---------- Forwarded message ---------\n"
                    + "From: Home Leads <x@portal.example>\n"
                    + "Date: Mon, Mar 2, 2026 at 9:05 AM\n"
                    + "Subject: New lead\n"
                    + "To: <bob@helper.example>\n\n"
                    + "> "
                    + LABELS.replace("\n", "\n> ")));
    assertThat(who(inline)).isEqualTo("Bronwen/Ashdown");
    assertThat(numbers(inline)).containsExactly("+13605550162");
    assertThat(inline.statedAt()).isEqualTo(Instant.parse("2026-03-02T17:05:00Z"));
    IncomingLead attached =
        mails.lead(
            mail(
                "Bob Helper <bob@helper.example>",
                "Fwd: New lead",
                "Content-Type: multipart/mixed; boundary=b\n",
                "--b\nContent-Type: text/plain\n\nFor you!\nPhone: 206-555-0177\n"
                    + "--b\nContent-Type: message/rfc822\n\n"
                    + plain("New lead", LABELS).replace("m1@", "inner@")
                    + "\n--b--\n"));
    assertThat(who(attached)).isEqualTo("Bronwen/Ashdown");
    assertThat(numbers(attached)).containsExactly("+13605550162");
    assertThat(attached.messageId()).isEqualTo("<inner@homeleads.example.net>");
  }

  @Test
  void theFormOfAWebSiteIsAnsweredToWhoFilledItIn() {
    IncomingLead lead =
        mails.lead(
            mail(
                "New message",
                "Reply-To: ann@mail.example\nContent-Type: text/plain\n",
                "Name: Ann Lee\nMessage: Is it still available?\n"));
    assertThat(addresses(lead)).containsExactly("ann@mail.example");
    assertThat(
            mails.leads(
                mail(
                    "New message",
                    "Reply-To: help@homeleads.example.net\nContent-Type: text/plain\n",
                    "Name: Ann Lee\nMessage: Is it still available?\n")))
        .isEmpty();
  }

  @Test
  void aRelayingSourceKeepsItsAddressForAnsweringOnly() {
    ReadMails portal =
        new ReadMails(new ReadMails.Senders("newlead@homeleads.example.net", "Home Leads", true));
    IncomingLead lead =
        portal.lead(
            mail(
                "New lead",
                "Reply-To: a1b2c3@relay.homeleads.example.net\nContent-Type: text/plain\n",
                "Name: Ann Lee\nPhone: 360-555-0160\n"));
    assertThat(lead.emails())
        .containsExactly(new LeadEmail("a1b2c3@relay.homeleads.example.net", "relay", true, ""));
    assertThat(lead.source()).isEqualTo("Home Leads");
    assertThat(portal.find(plain("Hello", "Something new this time.")))
        .isInstanceOfSatisfying(
            MailFinding.Unclear.class, unclear -> assertThat(unclear.fromSource()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied\n",
        "X-Autoreply: yes\n",
        "Precedence: bulk\nList-Id: <news.example>\n",
        "Content-Type: multipart/report; boundary=b\n"
      })
  void machinesAndMailingsAreNeverLeads(String head) {
    assertThat(mails.find(mail("New lead", head, LABELS))).isInstanceOf(MailFinding.NoLead.class);
  }

  @Test
  void portalsMayLetPeopleUnsubscribeAndSendByMachine() {
    String head =
        "List-Unsubscribe: <https://homeleads.example.net/u>\nAuto-Submitted: auto-generated\n"
            + "Precedence: bulk\n";
    assertThat(who(mails.lead(mail("New lead", head, LABELS)))).isEqualTo("Bronwen/Ashdown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi Sam,\nthe quote is attached.\n\nBob Miller\nPhone: 206-555-0177\n",
        "Order 12 is on its way.\nCustomer: Sam Rivera\nPhone: +1 206 555 0100\n",
        "Name: Sam Rivera\nEmail: sam@example.net\nYour plan: Pro\n",
        "Questions? Email: support@homeleads.example.net\nNote: do not answer\n",
        "Save 20 % this week: call (800) 555-0199",
        ""
      })
  void otherMailIsNoLead(String body) {
    assertThat(mails.find(plain("News", body))).isInstanceOf(MailFinding.Unclear.class);
  }

  @Test
  void aLeadMailWithoutAUsableAddressNeedsALook() {
    IncomingLead lead = mails.lead(plain("New lead", "Name: Ann Lee\nPhone: 555\nCity: Olympia\n"));
    assertThat(lead.needsLook()).isTrue();
    assertThat(who(lead)).isEqualTo("Ann/Lee");
    assertThat(mails.lead(plain("Lead", "<adf><prospect><cust")).needsLook()).isTrue();
  }
}
