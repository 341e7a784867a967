package app.ringback.testing.mail;

/** What vendors write about a lead, in the ways they write it. */
final class MailBodies {

  private MailBodies() {}

  /** A made-up lead; the phone is what follows the area code 206. */
  record Person(String first, String last, String phone, String email, String message) {

    String name() {
      return first + " " + last;
    }
  }

  static String labels(Person person, String delimiter) {
    return String.join(
        "\n",
        "You have a new lead.",
        "",
        "First Name" + delimiter + person.first(),
        "Last Name" + delimiter + person.last(),
        "Phone Number" + delimiter + "(206) " + dashed(person),
        "Email Address" + delimiter + person.email(),
        "Comments" + delimiter + person.message(),
        "",
        "Agent Name" + delimiter + "Sam Rivera",
        "Support" + delimiter + "(800) 555-0199",
        "");
  }

  private static String dashed(Person person) {
    return person.phone().substring(0, 3) + "-" + person.phone().substring(3);
  }

  static String table(Person person) {
    return "<html><body><table><tr><td><img src=x></td></tr><tr><td>Name:</td><td><b>"
        + escaped(person.name())
        + "</b></td></tr><tr><td>Phone:</td><td>206."
        + dashed(person)
        + "</td></tr><tr><td>E-mail:</td><td><a href=mailto:x>"
        + person.email()
        + "</a></td></tr><tr><td>Message:</td><td>"
        + escaped(person.message())
        + "</td></tr></table><p>Vendor Inc., (800) 555-0199, help@vendor.example</p></body></html>";
  }

  static String paragraphs(Person person) {
    return "<div><strong>Name:</strong> "
        + escaped(person.name())
        + "</div><div><strong>Phone:</strong> 1206"
        + person.phone()
        + "</div><p>Email: "
        + person.email()
        + "<br>Comments: "
        + escaped(person.message())
        + "</p>";
  }

  static String metadata(Person person) {
    return "<html><head><meta name=\"lead_information_version\" content=\"1.0\"/>"
        + "<meta name=\"lead_source\" content=\"Portal\"/><meta name=\"lead_name\" content=\""
        + escaped(person.name())
        + "\"/><meta name=\"lead_phone\" content=\"(206) "
        + dashed(person)
        + "\"/><meta name=\"lead_email\" content=\""
        + person.email()
        + "\"/><meta name=\"lead_message\" content=\"Message: "
        + escaped(person.message())
        + "\"/></head><body>Dear Sam, call (800) 555-0199.</body></html>";
  }

  static String adf(Person person) {
    return "<?ADF VERSION \"1.0\"?>\n<adf><prospect>\n<customer><contact><name part=\"first\">"
        + person.first()
        + "</name><name part=\"last\">"
        + person.last()
        + "</name><phone type=\"cellphone\">206-"
        + dashed(person)
        + "</phone><email>"
        + person.email()
        + "</email></contact><comments><![CDATA["
        + person.message()
        + "]]></comments></customer>\n"
        + "<vendor><vendorname>Motors</vendorname><contact><phone>206-555-0190</phone></contact></vendor><provider><name"
        + " part=\"full\">AutoPortal</name><phone>800-555-0199</phone></provider>\n"
        + "</prospect></adf>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("é", "&eacute;").replace("\"", "&quot;");
  }
}
