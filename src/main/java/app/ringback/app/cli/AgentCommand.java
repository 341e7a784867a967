package app.ringback.app.cli;

import app.ringback.app.Calling;
import app.ringback.app.Desk;
import app.ringback.app.FollowUp;
import app.ringback.app.Listening;
import app.ringback.app.MinimizedAgent;
import app.ringback.app.NightlyBackup;
import app.ringback.app.Relaunch;
import app.ringback.app.WorkspaceLock.Owner;
import app.ringback.app.telling.Telling;
import app.ringback.core.Subscription;
import app.ringback.outbox.OutboxLoop;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringback agent}: the outbox at work with no window. */
@Command(
    name = "agent",
    description = "Send, receive, make calls and take in leads, with no window.",
    footer = {
      "",
      "Prints \"ready\" when it sends, and runs until it is stopped.",
      "With --once it does what is due now and ends with 0, even when single items failed.",
      "",
      "Calls: only one that you asked for and that is due rings your phone, and its lead is",
      "called once you press 1 on it. Without press 1 (settings, Calls) nobody is rung: calls",
      "wait for the window. With --once due calls are made one after the other, each followed",
      "to its end; what becomes due meanwhile waits for the next time."
    })
final class AgentCommand implements Callable<Integer>, OwnerCommand {

  private static final Logger log = LoggerFactory.getLogger(AgentCommand.class);

  /** How long a stop waits for the text that is just leaving. */
  private static final long STOP_SECONDS = 30;

  @Option(names = "--once", description = "Do what is due now and end.")
  boolean once;

  @Option(
      names = "--minimized",
      description = "Start out of the way, as at login: in the tray, telling alerts.")
  boolean minimized;

  private final CommandContext context;

  AgentCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Owner owner() {
    return Owner.AGENT;
  }

  @Override
  public Integer call() throws InterruptedException {
    Desk desk = context.desk();
    if (once) {
      // Whoever opted out meanwhile must be known before anything leaves.
      desk.listening().pollTextsOnce();
      desk.listening().pollCallsOnce();
      desk.listening().mail().pollOnce();
      desk.listening().sources().runOnce();
      desk.followUp().runOnce();
      desk.sending().worker().runOnce(Thread::sleep);
      // Last: a call takes as long as people talk.
      desk.calling().calls().runOnce(Thread::sleep);
      desk.calling().recordings().run();
      desk.listening().fetchMediaOnce();
      return ExitCode.DONE;
    }
    boolean[] toWindow = {false};
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Thread hook = Thread.ofPlatform().unstarted(() -> stop(asked, done));
    Runtime.getRuntime().addShutdownHook(hook);
    try (NightlyBackup nightly = new NightlyBackup(desk, problem -> {});
        Listening.Listener listener = desk.listening().newLoop();
        Calling.Running calls = desk.calling().newLoop(false);
        FollowUp.Running timer = desk.followUp().newLoop();
        OutboxLoop loop = desk.sending().newLoop()) {
      nightly.start();
      listener.start();
      calls.start();
      timer.start();
      if (minimized) {
        waitInTheTray(
            desk,
            () -> context.print("ready"),
            loop,
            asked,
            () -> {
              toWindow[0] = true;
              asked.countDown();
            });
      } else {
        loop.start(() -> context.print("ready"));
        asked.await();
      }
    } finally {
      done.countDown();
    }
    if (toWindow[0]) {
      // Once this process is gone: the window takes over the workspace from it.
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .unstarted(() -> Relaunch.ofThisProgram().folder(context.workspace().folder())));
    }
    return ExitCode.DONE;
  }

  private void waitInTheTray(
      Desk desk, Runnable ready, OutboxLoop loop, CountDownLatch asked, Runnable toWindow)
      throws InterruptedException {
    try (MinimizedAgent agent =
            new MinimizedAgent(desk, Telling.Means.ofThisComputer(), toWindow, asked::countDown);
        Subscription _ = context.show().subscribe(toWindow)) {
      if (!agent.hasTray()) {
        context.print(
            "There is no tray on this desktop: Ringback works without one. Start it again to open"
                + " the window.");
      }
      loop.start(ready);
      asked.await();
    }
  }

  private static void stop(CountDownLatch asked, CountDownLatch done) {
    asked.countDown();
    try {
      if (!done.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("The agent was stopped while a text was leaving; its fate is found out next time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
