package app.ringback.testing.twilio;

import java.util.Map;

/** One request the stand-in received. */
public record FakeRequest(
    String method, String path, Map<String, String> query, Map<String, String> form) {

  public boolean isPost() {
    return method.equals("POST");
  }
}
