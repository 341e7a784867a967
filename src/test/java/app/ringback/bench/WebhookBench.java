package app.ringback.bench;

import app.ringback.core.Change;
import app.ringback.intake.webhook.WebhookFixture;
import app.ringback.intake.webhook.WebhookLimits;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** How soon a lead that is posted is stored, told of in the program, and answered. */
final class WebhookBench {

  private static final int WARM_UP = 300;
  private static final int LEADS = 2000;

  private WebhookBench() {}

  static void run(Path folder, Figures figures) throws Exception {
    long[] answered = new long[LEADS];
    long[] told = new long[LEADS];
    long[] heard = {0};
    WebhookLimits limits = new WebhookLimits(1 << 20, 2 * LEADS, 1, 10);
    try (WebhookFixture webhook =
        new WebhookFixture(Files.createDirectory(folder.resolve("webhook")), limits)) {
      webhook.desk.book.changes.subscribe(change -> {
        if (change instanceof Change.LeadsChanged) {
          heard[0] = System.nanoTime();
        }
      });
      for (int lead = 0; lead < WARM_UP + LEADS; lead++) {
        String body =
            String.format(
                Locale.ROOT,
                "{\"lead_id\":\"B-%d\",\"name\":\"Lead %d\",\"phone\":\"+1206%07d\"}",
                lead,
                lead,
                2_000_000 + lead);
        long begun = System.nanoTime();
        HttpResponse<String> answer = webhook.post("application/json", body);
        long ended = System.nanoTime();
        if (answer.statusCode() != 200) {
          throw new IllegalStateException("Answered with " + answer.statusCode());
        }
        if (lead >= WARM_UP) {
          answered[lead - WARM_UP] = ended - begun;
          told[lead - WARM_UP] = heard[0] - begun;
        }
      }
    }
    figures.add("webhook: posted until the window is told of the lead", words(told), "", "");
    figures.add("webhook: posted until answered", words(answered), "", "");
  }

  private static String words(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "p50 %.2f ms, p99 %.2f ms, max %.2f ms (n=%d)",
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        sorted.length);
  }
}
