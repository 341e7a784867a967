package app.ringback.intake;

import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An original as it came, kept so that parsing can be improved and replayed.
 *
 * @param leadId whose it is; null when it belongs to nobody
 * @param at when it was received
 * @param body the text, or base64 when the content type is no text
 * @param extra fields of an archive this version does not know
 */
public record RawOriginal(
    RawId id,
    @Nullable LeadId leadId,
    Instant at,
    String source,
    String contentType,
    String body,
    Map<String, JsonNode> extra) {

  /** Content type of an e-mail; its body is base64. */
  public static final String MAIL = "message/rfc822";

  public RawOriginal {
    extra = Map.copyOf(extra);
  }

  /** The original as somebody can read it. */
  public String readable() {
    return contentType.equals(MAIL)
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  /** SHA-256 (hex) of content type and body: equal originals have equal digests. */
  public static String digest(String contentType, String body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(contentType.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      sha.update(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
