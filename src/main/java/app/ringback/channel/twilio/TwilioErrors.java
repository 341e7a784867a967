package app.ringback.channel.twilio;

import app.ringback.core.Json;
import app.ringback.outbox.CarrierAction;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What Twilio's error codes mean and ask of us; the table is {@code rules/twilio-errors.json}. */
final class TwilioErrors {

  private static final String TABLE = "/rules/twilio-errors.json";

  private final Map<Integer, Entry> entries = new HashMap<>();

  /**
   * One row of the table.
   *
   * @param waitSeconds for what was too much at once: how long to wait at least; else -1
   * @param say of a text, in words a salesperson understands
   * @param sayOfCall the same of a call; null when it never concerns one
   */
  record Entry(
      List<Integer> codes,
      @JsonProperty("do") CarrierAction action,
      @JsonProperty("wait_seconds") int waitSeconds,
      String say,
      @JsonProperty("say_of_call") @Nullable String sayOfCall) {

    boolean isTooMuch() {
      return waitSeconds >= 0;
    }

    Duration leastWait() {
      return Duration.ofSeconds(Math.max(0, waitSeconds));
    }
  }

  TwilioErrors() {
    try (InputStream table =
        Objects.requireNonNull(TwilioErrors.class.getResourceAsStream(TABLE), TABLE)) {
      String json = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      for (Entry entry : Json.read(json, new TypeReference<List<Entry>>() {})) {
        entry.codes().forEach(code -> entries.put(code, entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Entry> find(int code) {
    return Optional.ofNullable(entries.get(code));
  }

  CarrierAction action(int code) {
    return find(code).map(Entry::action).orElse(CarrierAction.FAIL);
  }

  /** What the user is told. */
  String say(int code) {
    return find(code).map(Entry::say).orElse("The carrier refused this text (code " + code + ").");
  }

  /** What the user is told about a call. */
  String sayOfCall(int code) {
    return find(code)
        .map(Entry::sayOfCall)
        .filter(words -> !words.isEmpty())
        .orElse("The carrier refused this call (code " + code + ").");
  }

  /** The code in an error's body; empty when it is none of Twilio's. */
  static OptionalInt codeIn(String body) {
    try {
      JsonNode code = Json.tree(body).path("code");
      return code.isInt() ? OptionalInt.of(code.intValue()) : OptionalInt.empty();
    } catch (IllegalArgumentException e) {
      return OptionalInt.empty();
    }
  }
}
