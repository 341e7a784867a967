package app.ringback.bench;

import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.testing.twilio.FakeTwilioMain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Checks our stand-in, and what we ask through the SDK, against Twilio's published descriptions,
 * with Stoplight's Prism between the two, and fails when either leaves them:
 *
 * <pre>
 * npm install @stoplight/prism-cli
 * tar xzf "$(npm pack @twilio/cli-core)" package/src/services/twilio-api
 * mvn -Pbench verify -Dbench.only=description -Dbench.prism=node_modules/.bin/prism \
 *     -Dbench.descriptions=package/src/services/twilio-api
 * </pre>
 *
 * <p>What Prism finds is set aside only where nobody could do better, and each time that is shown,
 * not believed:
 *
 * <ul>
 *   <li>it finds the same in the description's own example of that question: Prism is asked to
 *       answer with the example (and is sent the example), and another Prism checks that. So with
 *       the relative {@code uri} and {@code first_page_uri} of lists, which are said to be of
 *       format "uri", and with {@code AssetVersions}, a list in a form, which Prism takes for a
 *       text however it is written;
 *   <li>a refusal (4xx), of which the description says nothing for that question at all;
 *   <li>an address the description has not: sound and pictures, and uploads, which go to another
 *       host. They are described in Twilio's documentation only.
 * </ul>
 */
final class DescriptionBench {

  private static final String ACCOUNT = "/2010-04-01/Accounts/AC[0-9a-f]{32}";
  private static final List<Pattern> IN_NO_DESCRIPTION =
      List.of(
          Pattern.compile("get " + ACCOUNT + "/Recordings/RE[0-9a-f]{32}\\.wav"),
          Pattern.compile("get " + ACCOUNT + "/Messages/SM[0-9a-f]{32}/Media/ME[0-9a-f]{32}"),
          Pattern.compile("post /v1/Services/ZS[0-9a-f]{32}/Assets/ZH[0-9a-f]{32}/Versions"));

  private final Path program;
  private final Path file;
  private final Description description;
  private final HttpClient http = HttpClient.newHttpClient();

  private DescriptionBench(Path program, Path file) throws IOException {
    this.program = program;
    this.file = file;
    this.description = Description.read(file);
  }

  static void run() throws IOException, InterruptedException {
    Path program = Path.of(System.getProperty("bench.prism", "")).toAbsolutePath();
    Path descriptions = Path.of(System.getProperty("bench.descriptions", "")).toAbsolutePath();
    List<String> left = new ArrayList<>();
    left.addAll(
        new DescriptionBench(program, descriptions.resolve("twilio_api_v2010.json")).check(false));
    left.addAll(
        new DescriptionBench(program, descriptions.resolve("twilio_serverless_v1.json"))
            .check(true));
    if (!left.isEmpty()) {
      throw new IllegalStateException("The descriptions were left: " + left);
    }
  }

  /** Walks through our questions; answers what leaves the description. */
  private List<String> check(boolean hosting) throws IOException, InterruptedException {
    List<Prism.Exchange> ours;
    try (FakeTwilio twilio = FakeTwilioMain.start(0);
        Prism prism = Prism.before(twilio.base(), program, file)) {
      CarrierBench.walk(prism.base(), hosting);
      ours = prism.exchanges();
    }
    Set<String> ofTheExamples = findingsInExamples(ours);
    Map<String, Integer> counted = new TreeMap<>();
    List<String> left = new ArrayList<>();
    for (Prism.Exchange exchange : ours) {
      for (String finding : exchange.findings()) {
        String known = reason(exchange, finding, ofTheExamples);
        String line = operation(exchange) + ": " + finding;
        counted.merge((known.isEmpty() ? "LEFT" : known) + ": " + line, 1, Integer::sum);
        if (known.isEmpty()) {
          left.add(line);
        }
      }
    }
    System.out.println(file.getFileName() + ": " + ours.size() + " questions and answers");
    counted.forEach((line, times) -> System.out.println("  " + times + " x " + line));
    System.out.println("  violations of the description: " + left.size());
    return left;
  }

  private String reason(Prism.Exchange exchange, String finding, Set<String> ofTheExamples) {
    String asked = exchange.method() + " " + exchange.path();
    boolean refused = exchange.status() >= 400 && exchange.status() < 500;
    if (finding.equals("request Selected route not found")
        && !description.has(exchange.method(), operationPath(exchange))
        && IN_NO_DESCRIPTION.stream().anyMatch(each -> each.matcher(asked).matches())) {
      return "in no description";
    }
    if (refused
        && finding.startsWith("response Unable to match the returned status code")
        && !description.saysWhatFails(exchange.method(), operationPath(exchange))) {
      return "a refusal, which is not described";
    }
    return ofTheExamples.contains(operation(exchange) + ": " + finding)
        ? "the description's own example has it"
        : "";
  }

  private String operation(Prism.Exchange exchange) {
    return exchange.method() + " " + operationPath(exchange);
  }

  private String operationPath(Prism.Exchange exchange) {
    return description.pathOf(exchange.path()).orElse(exchange.path());
  }

  /** What Prism finds in the description's examples of the questions it found something in. */
  private Set<String> findingsInExamples(List<Prism.Exchange> ours)
      throws IOException, InterruptedException {
    Map<String, Prism.Exchange> once = new LinkedHashMap<>();
    ours.stream()
        .filter(exchange -> !exchange.findings().isEmpty())
        .forEach(exchange -> once.putIfAbsent(operation(exchange), exchange));
    Set<String> found = new HashSet<>();
    try (Prism examples = Prism.answering(program, file);
        Prism prism = Prism.before(examples.base(), program, file)) {
      for (Prism.Exchange exchange : once.values()) {
        ask(prism.base(), exchange);
      }
      prism
          .exchanges()
          .forEach(exchange ->
              exchange
                  .findings()
                  .forEach(finding -> found.add(operation(exchange) + ": " + finding)));
    }
    return found;
  }

  private void ask(URI base, Prism.Exchange exchange) throws IOException, InterruptedException {
    String login = FakeTwilio.SID + ":" + FakeTwilio.TOKEN;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + exchange.path() + exchange.query()))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    if (exchange.method().equals("post")) {
      String form = description.exampleForm("post", operationPath(exchange));
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(form));
    } else if (exchange.method().equals("delete")) {
      request.DELETE();
    }
    http.send(request.build(), BodyHandlers.discarding());
  }
}
