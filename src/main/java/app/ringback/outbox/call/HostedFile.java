package app.ringback.outbox.call;

/** One file that answers calls; no copy is made of its content. */
public final class HostedFile {

  private final String contentType;
  private final byte[] content;

  public HostedFile(String contentType, byte[] content) {
    this.contentType = contentType;
    this.content = content;
  }

  public String contentType() {
    return contentType;
  }

  public byte[] content() {
    return content;
  }
}
