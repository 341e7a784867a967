package app.ringback.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates that an archive brought before there was a table for them. */
class KeptTemplatesTest {

  private static final BookKey KEY = new BookKey(new byte[32]);

  @TempDir Path folder;

  @Test
  void theyMoveIntoTheirTableAndOtherKeptRowsStay() throws Exception {
    Path file = folder.resolve("old.mv.db");
    flyway(file, "10");
    try (Connection connection = H2.writable(file, KEY).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into kept_row (id, kind, name, content_json, updated_at) values
          (random_uuid(), 'template', 'First text',
            '{"name":"First text","channel":"email","subject":"A \\"b\\" \\u00e9\\\\",
              "body":"Hi {first_name},\\nline \\\\{two\\\\} 😀","approach":"value_led","n":1}',
            current_timestamp),
          (random_uuid(), 'template', '', '{"body":null,"channel":"fax"}', current_timestamp),
          (random_uuid(), 'cadence', 'Default', 'no json', current_timestamp)
          """);
      statement.execute("SHUTDOWN");
    }
    flyway(file, "11");
    try (Connection connection = H2.writable(file, KEY).getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery(
              "select name, channel, subject, body, approach from template order by name")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("First text");
        assertThat(rows.getString(2)).isEqualTo("email");
        assertThat(rows.getString(3)).isEqualTo("A \"b\" é\\");
        assertThat(rows.getString(4)).isEqualTo("Hi {first_name},\nline \\{two\\} 😀");
        assertThat(rows.getString(5)).isEqualTo("value_led");
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("Template");
        assertThat(rows.getString(2)).isEqualTo("text");
        assertThat(rows.getString(4)).isEmpty();
        assertThat(rows.next()).isFalse();
      }
      try (ResultSet left = statement.executeQuery("select kind from kept_row")) {
        assertThat(left.next()).isTrue();
        assertThat(left.getString(1)).isEqualTo("cadence");
        assertThat(left.next()).isFalse();
      }
    }
  }

  private static void flyway(Path file, String version) {
    Flyway.configure().dataSource(H2.writable(file, KEY)).target(version).load().migrate();
  }
}
