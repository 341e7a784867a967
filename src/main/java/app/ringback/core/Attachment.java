package app.ringback.core;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file that goes with a mail, with its content. */
public final class Attachment {

  private final String name;
  private final String contentType;
  private final byte[] content;

  /**
   * @param name as the recipient sees it
   * @param contentType the media type, lower case, without parameters
   * @param content not empty; must not change any more
   */
  public Attachment(String name, String contentType, byte[] content) {
    this.name = name;
    this.contentType = contentType;
    this.content = content;
  }

  public String name() {
    return name;
  }

  public String contentType() {
    return contentType;
  }

  public int bytes() {
    return content.length;
  }

  public InputStream open() {
    return new ByteArrayInputStream(content);
  }

  /** Not to be changed. */
  public byte[] content() {
    return content;
  }
}
