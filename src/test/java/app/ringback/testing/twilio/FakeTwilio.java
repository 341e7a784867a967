package app.ringback.testing.twilio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stateful Twilio on loopback: texts are created, listed, fetched and delivered; anything can be
 * made to go wrong; every request is kept, so that duplicates can be counted.
 */
public final class FakeTwilio implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FakeTwilio.class);

  public static final String SID = "AC" + "0".repeat(32);
  public static final String TOKEN = "twilio_test_auth_token";
  public static final String NUMBER = "+15005550006";

  final FakeMessages messages;
  final FakePictures media;
  final FakeCalls calls;
  final FakeRecordings recordings = new FakeRecordings();
  final FakeHosting hosting = new FakeHosting();
  final Queue<Fault> callFaults = new ConcurrentLinkedQueue<>();
  final Queue<FakeRequest> requests = new ConcurrentLinkedQueue<>();
  final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  final Queue<Fault> listFaults = new ConcurrentLinkedQueue<>();
  final CountDownLatch closed = new CountDownLatch(1);
  volatile Function<FakeRequest, List<Fault>> chance = request -> List.of();
  volatile boolean endless;
  private volatile long answeredAt;
  volatile String token = TOKEN;
  volatile String accountStatus = "active";
  private final ServerSocket server;
  private final InstantSource clock;
  private final FakeTwilioApi api = new FakeTwilioApi(this);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private FakeTwilio(ServerSocket server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
    messages = new FakeMessages(clock);
    media = new FakePictures(clock);
    calls = new FakeCalls(clock);
    threads.execute(this::accept);
  }

  /** Starts on a free port. */
  public static FakeTwilio start(InstantSource clock) {
    return start(clock, 0);
  }

  public static FakeTwilio start(InstantSource clock, int port) {
    try {
      return new FakeTwilio(new ServerSocket(port, 100, InetAddress.getLoopbackAddress()), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** What the next POSTs of a text meet, one each. */
  public void next(Fault... coming) {
    faults.addAll(List.of(coming));
  }

  /** What any POST of a text meets when no fault was announced; an empty list for none. */
  public void byChance(Function<FakeRequest, List<Fault>> faultOf) {
    chance = faultOf;
  }

  /** Another token is right from now on. */
  public void changeToken(String newToken) {
    token = newToken;
  }

  /** {@code active, suspended, closed}. */
  public void accountIs(String status) {
    accountStatus = status;
  }

  public void failDeliveryTo(String number, int code) {
    messages.failDeliveryTo(number, code);
  }

  public void optOut(String number) {
    messages.optOut(number);
  }

  /** Puts this in front of every text, as a trial account does. */
  public void trialPrefix(String prefix) {
    messages.prefixWith(prefix);
  }

  /** Somebody texts the rep's number; answers the id the carrier gave it. */
  public String receive(String from, String body) {
    return messages.add(NUMBER, from, "", body, "inbound").sid();
  }

  /** Somebody sends the rep's number a text with pictures or files. */
  public String receive(String from, String body, FakeMedia... with) {
    String sid = receive(from, body);
    media.put(sid, List.of(with));
    return sid;
  }

  /** The pictures and files of texts, and where they are served from. */
  public FakePictures pictures() {
    return media;
  }

  /** What the next questions for lists meet, one each. */
  public void nextList(Fault... coming) {
    listFaults.addAll(List.of(coming));
  }

  /** What the people behind a number do when it rings. */
  public void phone(String number, FakePhone phone) {
    calls.phone(number, phone);
  }

  /** What stands at an address that a phone is sent to. */
  public void hosted(java.util.function.UnaryOperator<String> files) {
    calls.hostedBy(files);
  }

  /** Whoever is behind a number hangs up. */
  public void hangUp(String number) {
    calls.hangUp(number);
  }

  /** What the next POSTs that ring a phone meet, one each. */
  public void nextCall(Fault... coming) {
    callFaults.addAll(List.of(coming));
  }

  /** Every leg, oldest first. */
  public List<FakeCall> calls() {
    return calls.all();
  }

  /** The legs to one number, oldest first. */
  public List<FakeCall> callsTo(String number) {
    return calls().stream().filter(call -> call.to().equals(number)).toList();
  }

  /** Somebody calls the rep's number: see {@link FakeCalls#receive}. */
  public String receiveCall(String from, String status, int taken) {
    return calls.receive(from, NUMBER, status, taken).sid();
  }

  /** Somebody calls the rep's number, nobody answers, and a message is left with the assistant. */
  public String receiveMessage(String from) {
    FakeCall call = calls.receive(from, NUMBER, "completed", -1);
    recordings.leave(call);
    return call.sid();
  }

  /** The rep texted somebody, with whatever program, and it arrived. */
  public void madeText(String to, String body) {
    String sid = messages.add(to, NUMBER, "", body, "outbound-api").sid();
    messages.fetch(sid);
    messages.fetch(sid);
  }

  /** The rep called somebody, with whatever program; see {@link FakeCalls#made}. */
  public void madeCall(String to, String status, int seconds) {
    calls.made(to, NUMBER, status, seconds);
  }

  /** A call that was received is over now. */
  public void finishCall(String sid, int seconds) {
    calls.finish(sid, seconds);
  }

  /** What every recording sounds like: a WAV file. */
  public void recordingsSound(byte[] wav) {
    recordings.sound(wav);
  }

  /** Numbers that were recorded, as often as that was asked for. */
  public List<String> recorded() {
    return recordings.asked();
  }

  /** Numbers that were recorded before they were told. */
  public List<String> recordedUntold() {
    return recordings.untold();
  }

  /** How many recordings the carrier still has. */
  public int recordingsLeft() {
    return recordings.left();
  }

  /** What is deployed in the account: path to the upload that holds it. */
  public Map<String, String> hostedFiles() {
    return hosting.files();
  }

  /** Whether the number can make and take calls. */
  public void numberHasVoice(boolean can) {
    hosting.hasVoice(can);
  }

  /** What answers calls to the number. */
  public String voiceUrl() {
    return hosting.voiceUrl();
  }

  /** Leads that were rung, or left on the line, with nobody there; in words. */
  public List<String> lonely() {
    return calls.lonely();
  }

  /** From now on every page of a list says that another follows, with something new on it. */
  public void listWithoutEnd() {
    endless = true;
  }

  /** When the last answer was written, by {@link System#nanoTime}. */
  public long answeredAtNanos() {
    return answeredAt;
  }

  /** Every message, oldest first. */
  public List<FakeMessage> messages() {
    return messages.all();
  }

  public List<FakeRequest> requests() {
    return List.copyOf(requests);
  }

  /** The POSTs that asked for a text, refused ones too. */
  public List<FakeRequest> posts() {
    return requests.stream().filter(FakeRequest::isPost).toList();
  }

  /** How many texts were taken beyond the first of their kind: same number, same words. */
  public long duplicates() {
    Collection<Long> counts =
        messages().stream()
            .collect(Collectors.groupingBy(m -> m.to() + "\n" + m.body(), Collectors.counting()))
            .values();
    return counts.stream().mapToLong(count -> count - 1).sum();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException | RejectedExecutionException e) {
        log.debug("The stand-in accepts no more", e);
      }
    }
  }

  private void serve(Socket socket) {
    try (FakeExchange exchange = new FakeExchange(socket, clock.instant())) {
      api.handle(exchange);
      answeredAt = System.nanoTime();
    } catch (IOException e) {
      // Whoever asked was killed meanwhile: that is what some tests are for.
      log.debug("A connection ended early", e);
    }
  }

  Map<String, Object> state() {
    return Map.of(
        "messages", messages().stream().map(FakeMessage::json).toList(),
        "requests", requests.size(),
        "posts", posts().size(),
        "duplicates", duplicates());
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    media.close();
    threads.shutdownNow();
  }
}
