package org.wayleave.app.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;

/**
 * Tells a person at a terminal how far long work is, and lets Ctrl-C end it so that what is
 * reckoned by then is still printed.
 *
 * <p>While it is open, the machine's shutdown waits for it to close, a few seconds at most; the
 * exit code of a program that ends so is 130.
 */
public final class Interruption implements Progress, AutoCloseable {

  private static final long PAUSE_NANOS = 300_000_000;
  private static final long FIRST_PAUSE_NANOS = 1_000_000_000;
  private static final long LONGEST_WAIT_SECONDS = 20;

  private final PrintWriter err;
  private final boolean isWatched;
  private final CountDownLatch printed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "interruption");
  private final AtomicLong nextNanos;
  private volatile boolean isInterrupted;
  private volatile boolean hasPrinted;

  private Interruption(PrintWriter err, boolean isWatched) {
    this.err = err;
    this.isWatched = isWatched;
    nextNanos = new AtomicLong(System.nanoTime() + FIRST_PAUSE_NANOS);
  }

  /** Long work of a command. */
  @FunctionalInterface
  public interface Work {

    /**
     * Does it, and prints what it gives.
     *
     * @return the exit code
     * @throws UserException with the code {@code cancelled} where it was ended and gives nothing
     */
    int run(Interruption interruption);
  }

  /** Does long work; the exit code is its own, or 130 where it was ended. */
  public static int during(PrintWriter err, Work work) {
    try (Interruption interruption = listen(err)) {
      int code = work(err, work, interruption);
      return interruption.isInterrupted() ? ExitCode.CANCELLED : code;
    }
  }

  /** All is printed before the interruption closes: then the machine ends. */
  private static int work(PrintWriter err, Work work, Interruption interruption) {
    try {
      return work.run(interruption);
    } catch (UserException mistake) {
      if (!mistake.code().equals("cancelled")) {
        throw mistake;
      }
      interruption.finishLine();
      err.println(mistake.getMessage());
      err.flush();
      return ExitCode.CANCELLED;
    }
  }

  /** Begins to listen for Ctrl-C. */
  static Interruption listen(PrintWriter err) {
    boolean isTerminal =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    Interruption interruption = new Interruption(err, isTerminal);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** What the machine does before it ends. */
  void await() {
    isInterrupted = true;
    try {
      if (!printed.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        err.println("What was reckoned could not be printed in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether Ctrl-C was pressed. */
  public boolean isInterrupted() {
    return isInterrupted;
  }

  @Override
  public boolean goesOn(String stage, long done, long total) {
    long now = System.nanoTime();
    long next = nextNanos.get();
    if (isWatched && now - next > 0 && nextNanos.compareAndSet(next, now + PAUSE_NANOS)) {
      hasPrinted = true;
      String line =
          total == 0
              ? "%s: %d …".formatted(stage, done)
              : "%s: %d of %d …".formatted(stage, done, total);
      err.print("\r" + line);
      err.flush();
    }
    return !isInterrupted;
  }

  /** Ends the line of progress, before the answer is printed. */
  public void finishLine() {
    if (hasPrinted) {
      hasPrinted = false;
      err.print("\r" + " ".repeat(60) + "\r");
      err.flush();
    }
  }

  @Override
  public void close() {
    finishLine();
    printed.countDown();
    if (!isInterrupted) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        isInterrupted = true; // Ctrl-C came just now: the hook finds all printed
      }
    }
  }
}
