package app.ringback.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.BadRowException;
import app.ringback.core.Json;
import app.ringback.core.JsonRow;
import app.ringback.sample.SampleBook;
import org.junit.jupiter.api.Test;

class ActivityJsonTest {

  private static final String START =
      "'id':'0195a2f0-7c00-7000-8000-000000000001',"
          + "'lead_id':'0195a2f0-7c00-7000-8000-000000000002','at':'2026-03-02T18:00:00Z'";

  @Test
  void everySampleEntryComesBackAsItWas() {
    new SampleBook(3, 300, 3000, SampleBook.USUAL_END)
        .activities()
        .forEach(activity -> {
          String line = Json.write(ActivityJson.write(activity));
          Activity back = ActivityJson.read(JsonRow.parse(line));
          assertThat(back).isEqualTo(activity);
          assertThat(Json.write(ActivityJson.write(back))).isEqualTo(line);
        });
  }

  @Test
  void aChannelNeedsItsDirectionAndAStageItsTarget() {
    assertBad("'kind':'text'", "direction");
    assertBad("'kind':'call','direction':'sideways'", "direction");
    assertBad("'kind':'stage','from':'new'", "to");
    assertBad("'kind':'fax'", "kind");
    assertBad("'direction':'in'", "kind");
    assertThat(read("'kind':'note','body':'x'").direction()).isEmpty();
  }

  @Test
  void numbersCostsAndUnknownFieldsStayExact() {
    Activity call =
        read("'kind':'call','direction':'out','seconds':61.25,'cost':'0.0140','sentiment':0.5");
    assertThat(Json.write(ActivityJson.write(call)))
        .contains("\"seconds\":61.25", "\"cost\":\"0.0140\"", "\"sentiment\":0.5");
  }

  private static void assertBad(String fields, String name) {
    assertThatThrownBy(() -> read(fields))
        .isInstanceOf(BadRowException.class)
        .hasMessageContaining("\"" + name + "\"");
  }

  private static Activity read(String fields) {
    return ActivityJson.read(JsonRow.parse(("{" + START + "," + fields + "}").replace('\'', '"')));
  }
}
