package app.ringback.app.cli;

import app.ringback.app.WindowLauncher;
import java.util.concurrent.CountDownLatch;

/** A window that opens the book, says so, and stays until its process is killed. */
final class TestWindow implements WindowLauncher {

  @Override
  public void open(Request request) {
    request.show().subscribe(() -> say("shown"));
    request.desk().get();
    say("open");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
