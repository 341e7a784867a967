package app.ringback.secret;

import app.ringback.core.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An owner-only file of secrets, AES-256-GCM, for computers without a keyring. With a passphrase
 * the key comes from it by PBKDF2; without one the key is made from what stands in the file itself,
 * which only hides the secrets from a glance and protects nothing: whoever shows it must say so.
 */
public final class SecretFile implements Secrets {

  /** OWASP's figure for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023). */
  private static final int ITERATIONS = 600_000;

  /** Without a passphrase more rounds protect nothing and only cost start-up time. */
  private static final int ITERATIONS_HIDDEN = 1;

  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private final Path file;
  private final char[] passphrase;
  private final SecureRandom random;

  /**
   * @param passphrase the user's, empty for none
   */
  public SecretFile(Path file, char[] passphrase, SecureRandom random) {
    this.file = file;
    this.passphrase = passphrase.clone();
    this.random = random;
  }

  @Override
  public synchronized Optional<String> find(String name) {
    return Optional.ofNullable(read().get(name));
  }

  @Override
  public synchronized void put(String name, String value) {
    Map<String, String> secrets = read();
    secrets.put(name, value);
    write(secrets);
  }

  @Override
  public synchronized void remove(String name) {
    Map<String, String> secrets = read();
    if (secrets.remove(name) != null) {
      write(secrets);
    }
  }

  @Override
  public Protection protection() {
    return passphrase.length == 0 ? Protection.HIDDEN : Protection.PASSPHRASE;
  }

  private Map<String, String> read() {
    if (!Files.exists(file)) {
      return new TreeMap<>();
    }
    try {
      Map<String, String> parts = Json.read(Files.readString(file), TEXTS);
      byte[] salt = Base64.getDecoder().decode(parts.getOrDefault("salt", ""));
      byte[] nonce = Base64.getDecoder().decode(parts.getOrDefault("nonce", ""));
      byte[] sealed = Base64.getDecoder().decode(parts.getOrDefault("secrets", ""));
      byte[] plain = cipher(Cipher.DECRYPT_MODE, salt, nonce).doFinal(sealed);
      return Json.read(new String(plain, StandardCharsets.UTF_8), TEXTS);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new SecretFailure("The file of secrets cannot be opened (" + file + ").", e);
    }
  }

  private void write(Map<String, String> secrets) {
    byte[] salt = bytes(16);
    byte[] nonce = bytes(12);
    try {
      byte[] plain = Json.write(secrets).getBytes(StandardCharsets.UTF_8);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, salt, nonce).doFinal(plain);
      Base64.Encoder base64 = Base64.getEncoder();
      Map<String, String> parts =
          Map.of(
              "salt", base64.encodeToString(salt),
              "nonce", base64.encodeToString(nonce),
              "secrets", base64.encodeToString(sealed));
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      createOwnerOnly(fresh);
      Files.writeString(fresh, Json.write(new TreeMap<>(parts)));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | GeneralSecurityException e) {
      throw new SecretFailure("The file of secrets cannot be written (" + file + ").", e);
    }
  }

  /** Owner-only from the first byte on; on Windows the user's profile folder is so by default. */
  private static void createOwnerOnly(Path fresh) throws IOException {
    if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(fresh);
    }
  }

  private Cipher cipher(int mode, byte[] salt, byte[] nonce) throws GeneralSecurityException {
    char[] words = passphrase.length == 0 ? "hidden, not protected".toCharArray() : passphrase;
    int iterations = passphrase.length == 0 ? ITERATIONS_HIDDEN : ITERATIONS;
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(new PBEKeySpec(words, salt, iterations, 256))
            .getEncoded();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return cipher;
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
