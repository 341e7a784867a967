package app.ringback.testing.twilio;

/** A picture or file somebody sends along with a text. */
public final class FakeMedia {

  private final String contentType;
  private final byte[] content;

  public FakeMedia(String contentType, byte[] content) {
    this.contentType = contentType;
    this.content = content;
  }

  String contentType() {
    return contentType;
  }

  byte[] content() {
    return content;
  }
}
