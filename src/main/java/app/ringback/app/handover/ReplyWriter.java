package app.ringback.app.handover;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;

/** A writer whose text travels in replies, in pieces as they come. */
final class ReplyWriter extends Writer {

  private static final int PIECE = 16 * 1024;

  private final Replies replies;
  private final Function<String, Reply> wrap;
  private final StringBuilder waiting = new StringBuilder();

  ReplyWriter(Replies replies, Function<String, Reply> wrap) {
    this.replies = replies;
    this.wrap = wrap;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    synchronized (lock) {
      waiting.append(text, offset, length);
      if (waiting.length() >= PIECE) {
        flush();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    synchronized (lock) {
      int length = waiting.length();
      // Half a surrogate pair cannot be written as UTF-8: it waits for its other half.
      int end =
          length > 0 && Character.isHighSurrogate(waiting.charAt(length - 1)) ? length - 1 : length;
      if (end > 0) {
        String text = waiting.substring(0, end);
        waiting.delete(0, end);
        replies.send(wrap.apply(text));
      }
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
