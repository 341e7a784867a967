package app.ringback.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.h2.security.AES;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ringback's AES in the place of H2's: the same bytes, and really the one that is used. */
class JdkAesTest {

  private static final String OPEN = ";CIPHER=AES;USER=book;PASSWORD=file user";

  @TempDir Path folder;

  @Test
  void theClassPathHasOursFirst() {
    assertThat(AES.class.getProtectionDomain().getCodeSource().getLocation())
        .isNotEqualTo(library());
  }

  @Test
  void everyBlockIsTheSameAsByTheLibrary() throws Exception {
    Random random = new Random(11);
    try (URLClassLoader theirs = theirs()) {
      for (int round = 0; round < 400; round++) {
        byte[] key = bytes(random, 16);
        long id = round % 7 == 0 ? random.nextLong() : random.nextInt(1 << 20);
        int length = round % 3 == 0 ? 4096 : 32 + random.nextInt(300);
        byte[] plain = bytes(random, length + 9);
        byte[] ours = plain.clone();
        byte[] other = plain.clone();
        cipher(AES.class.getClassLoader(), key, "encrypt", id, length, ours);
        cipher(theirs, key, "encrypt", id, length, other);
        assertThat(ours)
            .as("block %d of %d bytes", id, length)
            .isEqualTo(other)
            .isNotEqualTo(plain);
        cipher(AES.class.getClassLoader(), key, "decrypt", id, length, ours);
        assertThat(ours).isEqualTo(plain);
      }
    }
  }

  @Test
  void aBookOfTheLibrarysOwnAesIsReadByOursAndTheOtherWayRound() throws Exception {
    try (URLClassLoader theirs = theirs()) {
      Driver library = (Driver) make(theirs, "org.h2.Driver");
      Driver ours = new org.h2.Driver();
      fill(library, "theirs");
      fill(ours, "ours");
      assertThat(sum(ours, "theirs")).isEqualTo(sum(library, "ours")).isEqualTo(200_010_000L);
    }
  }

  @Test
  void manyThreadsReadAtOnce() throws Exception {
    byte[] key = bytes(new Random(5), 16);
    byte[] plain = bytes(new Random(6), 4096);
    AES aes = new AES();
    aes.setKey(key);
    byte[] ciphered = plain.clone();
    aes.encrypt(ciphered, 0, ciphered.length);
    long wrong =
        IntStream.range(0, 4000)
            .parallel()
            .filter(i -> {
              byte[] copy = ciphered.clone();
              aes.decrypt(copy, 0, copy.length);
              return !java.util.Arrays.equals(copy, plain);
            })
            .count();
    assertThat(wrong).isZero();
  }

  private void fill(Driver driver, String name) throws Exception {
    try (Connection connection = open(driver, name);
        Statement statement = connection.createStatement()) {
      statement.execute("create table t (id int primary key, words varchar)");
      statement.execute(
          "insert into t select x, repeat('words ' || x, 10) from system_range(1, 20000)");
      statement.execute("shutdown");
    }
  }

  private long sum(Driver driver, String name) throws Exception {
    try (Connection connection = open(driver, name);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select sum(id) from t where words like 'words%'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Connection open(Driver driver, String name) throws Exception {
    return driver.connect("jdbc:h2:file:" + folder.resolve(name) + OPEN, new Properties());
  }

  private static void cipher(
      ClassLoader loader, byte[] key, String way, long id, int length, byte[] data)
      throws Exception {
    Object aes = make(loader, "org.h2.security.AES");
    aes.getClass().getMethod("setKey", byte[].class).invoke(aes, (Object) key);
    Constructor<?> maker =
        loader.loadClass("org.h2.store.fs.encrypt.XTS").getDeclaredConstructors()[0];
    maker.setAccessible(true);
    Object xts = maker.newInstance(aes);
    Method method =
        xts.getClass().getDeclaredMethod(way, long.class, int.class, byte[].class, int.class);
    method.setAccessible(true);
    method.invoke(xts, id, length, data, 5);
  }

  private static Object make(ClassLoader loader, String name) throws Exception {
    return loader.loadClass(name).getConstructor().newInstance();
  }

  /** The library's classes with nothing of ours before them. */
  private static URLClassLoader theirs() {
    return new URLClassLoader(new URL[] {library()}, ClassLoader.getPlatformClassLoader());
  }

  private static URL library() {
    return MVStore.class.getProtectionDomain().getCodeSource().getLocation();
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
