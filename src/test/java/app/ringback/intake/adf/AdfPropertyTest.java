package app.ringback.intake.adf;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.field.NotTheirs;
import app.ringback.intake.file.ReadFiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Whatever stands in a document: it is read to its end, throws nothing, and takes no long time. */
class AdfPropertyTest {

  private static final Cleaners CLEANERS = Cleaners.shipped();

  @Property(tries = 300)
  void anyMixOfMarkupIsReadToItsEnd(@ForAll("documents") String text) {
    assertThat(read(text, true)).isLessThanOrEqualTo(1 + text.length() / 9);
  }

  /** Signs that make careless parsers look through the rest of the text at each of them. */
  @Property(tries = 12)
  void repeatedSignsTakeNoLongTime(@ForAll("signs") String sign) {
    String text = "<adf><prospect>" + sign.repeat((1 << 20) / sign.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(text, false));
  }

  private static int read(String text, boolean compared) {
    AdfLeads leads =
        new AdfLeads(text, CLEANERS, ReadFiles.options(), new NotTheirs(CLEANERS, "US"), null);
    int count = 0;
    Optional<AdfLeads.Found> found = leads.next();
    while (found.isPresent()) {
      count++;
      assertThat(!compared || text.contains(found.get().original())).isTrue();
      found = leads.next();
    }
    return count;
  }

  private static final List<String> PIECES =
      List.of(
          "<adf>",
          "</adf>",
          "<prospect>",
          "</prospect>",
          "<prospect/>",
          "<customer>",
          "</customer>",
          "<contact>",
          "</contact>",
          "<name part=\"first\">",
          "</name>",
          "<phone",
          " type='fax'",
          ">",
          "</phone>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<!DOCTYPE x [",
          "]>",
          "<!ENTITY a \"&a;\">",
          "&a;",
          "&#x41;",
          "&#99999999;",
          "&",
          "<br>",
          "<?ADF",
          "?>",
          "<vehicle>",
          "<id source=“",
          "”>",
          "\"",
          "'",
          "=",
          "206-555-0160",
          "ann@example.com",
          "<requestdate>",
          "2026-03-02T8:47:50-08:0",
          "\u0000",
          "\ud800",
          "\n",
          "<div>",
          "</div>");

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.oneOf(
            Arbitraries.of(PIECES), Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(8))
        .list()
        .ofMaxSize(120)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(pieces -> String.join("", pieces));
  }
}
