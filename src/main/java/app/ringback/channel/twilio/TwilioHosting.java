package app.ringback.channel.twilio;

import app.ringback.core.Json;
import app.ringback.core.Problem;
import app.ringback.core.Texts;
import app.ringback.outbox.Pause;
import app.ringback.outbox.call.CallHosting;
import app.ringback.outbox.call.HostStep;
import app.ringback.outbox.call.HostedFile;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Asset;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.Environment;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import com.twilio.type.PhoneNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Static files in the user's own account, by Twilio's Serverless interface. */
public final class TwilioHosting implements CallHosting {

  private static final Logger log = LoggerFactory.getLogger(TwilioHosting.class);

  private static final String NAME = "ringback-calls";
  private static final long PAGE_SIZE = 50;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final int MOST_LOOKS = 60;

  private final TwilioSession session;
  private final Pause pause;

  /**
   * @param pause lets the time pass that Twilio takes to build
   */
  public TwilioHosting(TwilioAccount account, Pause pause) {
    session = new TwilioSession(account, TwilioConnections.ANSWER_WITHIN);
    this.pause = pause;
  }

  @Override
  public String account() {
    return session.account().sid();
  }

  @Override
  public Deployed deploy(Map<String, HostedFile> files, Consumer<HostStep> progress) {
    TwilioHttp http = session.http();
    TwilioRestClient client = session.client(http);
    try {
      progress.accept(HostStep.PREPARING);
      String service = service(client, http);
      Environment environment = environment(service, client, http);
      progress.accept(HostStep.UPLOADING);
      List<String> versions = new ArrayList<>();
      for (Map.Entry<String, HostedFile> file : files.entrySet()) {
        versions.add(upload(service, asset(service, file.getKey(), client, http), file));
      }
      progress.accept(HostStep.BUILDING);
      Build build = Build.creator(service).setAssetVersions(versions).create(client);
      waitFor(service, build.getSid(), client);
      progress.accept(HostStep.PUBLISHING);
      var _ =
          Deployment.creator(service, environment.getSid())
              .setBuildSid(build.getSid())
              .create(client);
      return new Deployed.At(
          service, environment.getSid(), build.getSid(), environment.getDomainName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Deployed.Failed(failed(http, "could not be put into your account"));
    } catch (IOException | RuntimeException e) {
      log.warn("Files could not be put into the account", e);
      return new Deployed.Failed(failed(http, "could not be put into your account"));
    }
  }

  @Override
  public Removed remove(String service) {
    TwilioHttp http = session.http();
    try {
      boolean gone = Service.deleter(service).delete(session.client(http));
      return gone ? new Removed.Gone() : new Removed.Failed(failed(http, "could not be removed"));
    } catch (RuntimeException e) {
      return http.status() == 404
          ? new Removed.Gone()
          : new Removed.Failed(failed(http, "could not be removed"));
    }
  }

  /** What is refused is told as such; whatever else happened may work the next time. */
  private static Problem failed(TwilioHttp http, String what) {
    boolean answered = http.status() >= 200 && http.status() < 300;
    Problem why = answered ? new Problem("", "", "Try again.") : TwilioSession.notReady(http);
    return new Problem(
        ("What answers calls " + what + ". " + why.happened()).strip(),
        "What was there before is unchanged.",
        why.mend());
  }

  private String service(TwilioRestClient client, TwilioHttp http) {
    Optional<Service> there =
        session
            .list(Service.reader().setPageSize(PAGE_SIZE), http, Service::getSid, page -> false)
            .stream()
            .filter(each -> NAME.equals(each.getUniqueName()))
            .findFirst();
    return there
        .map(Service::getSid)
        .orElseGet(() ->
            Service.creator(NAME, "Ringback calls")
                .setIncludeCredentials(false)
                .create(client)
                .getSid());
  }

  private Environment environment(String service, TwilioRestClient client, TwilioHttp http) {
    return session
        .list(
            Environment.reader(service).setPageSize(PAGE_SIZE),
            http,
            Environment::getSid,
            page -> false)
        .stream()
        .filter(each -> NAME.equals(each.getUniqueName()))
        .findFirst()
        .orElseGet(() -> Environment.creator(service, NAME).create(client));
  }

  private String asset(String service, String path, TwilioRestClient client, TwilioHttp http) {
    return session
        .list(Asset.reader(service).setPageSize(PAGE_SIZE), http, Asset::getSid, page -> false)
        .stream()
        .filter(each -> path.equals(each.getFriendlyName()))
        .findFirst()
        .orElseGet(() -> Asset.creator(service, path).create(client))
        .getSid();
  }

  /** Content goes to a host of its own, which the SDK does not know. */
  private String upload(String service, String asset, Map.Entry<String, HostedFile> file)
      throws IOException, InterruptedException {
    String boundary = "ringback-boundary-7b1f";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, boundary, "name=\"Path\"", "", file.getKey().getBytes(StandardCharsets.UTF_8));
    part(body, boundary, "name=\"Visibility\"", "", "public".getBytes(StandardCharsets.UTF_8));
    part(
        body,
        boundary,
        "name=\"Content\"; filename=\"file\"",
        "Content-Type: " + file.getValue().contentType() + "\r\n",
        file.getValue().content());
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    String name = session.account().sid() + ":" + session.account().token();
    HttpRequest request =
        HttpRequest.newBuilder(
                session
                    .connections()
                    .address(
                        URI.create(
                                "https://serverless-upload.twilio.com/v1/Services/"
                                    + service
                                    + "/Assets/"
                                    + asset
                                    + "/Versions")
                            .toURL()))
            .timeout(session.connections().answerWithin().multipliedBy(3))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    HttpResponse<String> answer =
        session.connections().forQuestions().send(request, BodyHandlers.ofString());
    String sid = answer.statusCode() == 201 ? Json.tree(answer.body()).path("sid").asText() : "";
    if (sid.isEmpty()) {
      throw new IOException("The upload was answered with " + answer.statusCode());
    }
    return sid;
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String name, String headers, byte[] content) {
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; "
                + name
                + "\r\n"
                + headers
                + "\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private void waitFor(String service, String build, TwilioRestClient client)
      throws IOException, InterruptedException {
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      Build.Status status = Build.fetcher(service, build).fetch(client).getStatus();
      if (status == Build.Status.COMPLETED) {
        return;
      }
      if (status == Build.Status.FAILED) {
        throw new IOException("Twilio could not build the files");
      }
      pause.sleep(BETWEEN_LOOKS);
    }
    throw new IOException("Twilio did not build the files in time");
  }

  @Override
  public NumberAnswer number() {
    TwilioHttp http = session.http();
    try {
      return session
          .list(
              IncomingPhoneNumber.reader()
                  .setPhoneNumber(new PhoneNumber(session.account().number()))
                  .setPageSize(PAGE_SIZE),
              http,
              IncomingPhoneNumber::getSid,
              page -> true)
          .stream()
          .findFirst()
          .<NumberAnswer>map(number ->
              new NumberAnswer.Known(
                  Texts.clean(number.getSid()),
                  number.getCapabilities() == null || number.getCapabilities().getVoice(),
                  Objects.toString(number.getVoiceUrl(), "")))
          .orElseGet(NumberAnswer.NotOurs::new);
    } catch (RuntimeException e) {
      return new NumberAnswer.Unavailable(TwilioSession.notReady(http));
    }
  }

  @Override
  public boolean answerBy(String numberId, String address) {
    TwilioHttp http = session.http();
    try {
      IncomingPhoneNumber changed =
          IncomingPhoneNumber.updater(numberId)
              .setVoiceUrl(address)
              .setVoiceMethod(HttpMethod.GET)
              .update(session.client(http));
      return address.equals(Objects.toString(changed.getVoiceUrl(), ""));
    } catch (RuntimeException e) {
      log.info("The number's answer could not be changed: {}", http.status());
      return false;
    }
  }
}
