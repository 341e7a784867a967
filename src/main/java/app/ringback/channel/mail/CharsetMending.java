package app.ringback.channel.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Bytes to text when what a mail says of its character set is missing or wrong. */
final class CharsetMending {

  private CharsetMending() {}

  /** The text, by the named set when it is known and fits, else UTF-8, else Windows-1252. */
  static String decode(byte[] bytes, String named) {
    Charset stated = charset(named);
    if (!stated.equals(StandardCharsets.US_ASCII)) {
      String text = new String(bytes, stated);
      if (!stated.equals(StandardCharsets.UTF_8) || text.indexOf('\uFFFD') < 0) {
        return text;
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      // Not UTF-8: then what Western programs write. Every byte of it is some letter.
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static Charset charset(String named) {
    try {
      return named.isBlank() ? StandardCharsets.US_ASCII : Charset.forName(named.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // A name nobody knows says nothing.
      return StandardCharsets.US_ASCII;
    }
  }

  /** Headers come as one char a byte: raw UTF-8 in them (RFC 6532) is put together again. */
  static String mend(String header) {
    boolean isBytes =
        header.chars().allMatch(c -> c < 256) && header.chars().anyMatch(c -> c > 127);
    return isBytes ? decode(header.getBytes(StandardCharsets.ISO_8859_1), "") : header;
  }
}
