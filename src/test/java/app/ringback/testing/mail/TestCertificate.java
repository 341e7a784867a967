package app.ringback.testing.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for {@code localhost}, made by itself, that only who is told to believe it does.
 */
public final class TestCertificate {

  /** The only host it is for: the same machine by its number is another name. */
  public static final String HOST = "localhost";

  private static final char[] OPENS = "a-secret".toCharArray();

  private final KeyStore store;

  private TestCertificate(KeyStore store) {
    this.store = store;
  }

  /** Makes one, by the JDK's own tool, in an empty folder. */
  public static TestCertificate make(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("certificate.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + HOST,
                "-ext",
                "SAN=dns:" + HOST,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(OPENS),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("keytool.txt")));
    }
    return new TestCertificate(KeyStore.getInstance(file.toFile(), OPENS));
  }

  /** Shows it to whoever calls. */
  SSLSocketFactory showing() throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, OPENS);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context.getSocketFactory();
  }

  /** Believes it, and no other. */
  public SSLSocketFactory trusting() throws GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(believed());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private KeyStore believed() throws GeneralSecurityException {
    try {
      KeyStore believed = KeyStore.getInstance("PKCS12");
      believed.load(null, OPENS);
      believed.setCertificateEntry("mail", store.getCertificate("mail"));
      return believed;
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** Options for a JVM of its own that believes it, and no other. */
  public List<String> options(Path folder) throws IOException, GeneralSecurityException {
    Path file = folder.resolve("believed.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      believed().store(out, OPENS);
    }
    return List.of(
        "-Djavax.net.ssl.trustStore=" + file,
        "-Djavax.net.ssl.trustStorePassword=" + new String(OPENS));
  }
}
