package org.wayleave.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.wayleave.network.notice.UserException;

/** Long work goes on until it is interrupted, and says so in its exit code. */
class InterruptionTest {

  private final StringWriter text = new StringWriter();
  private final PrintWriter err = new PrintWriter(text, true);

  @Test
  void itGoesOnUntilItIsInterruptedAndThenNeverAgain() throws InterruptedException {
    Thread machine;
    try (Interruption interruption = Interruption.listen(err)) {
      assertThat(interruption.goesOn("counting", 1, 2)).isTrue();
      assertThat(interruption.isInterrupted()).isFalse();
      machine = interrupt(interruption);
      assertThat(interruption.goesOn("counting", 2, 2)).isFalse();
      assertThat(interruption.goesOn("counting", 2, 2)).isFalse();
      assertThat(machine.isAlive()).as("the machine waits for what is printed").isTrue();
    }
    machine.join();
    assertThat(text.toString()).as("it was printed in time").isEmpty();
  }

  private static Thread interrupt(Interruption interruption) {
    Thread machine = new Thread(interruption::await, "machine");
    machine.start();
    while (!interruption.isInterrupted()) {
      Thread.onSpinWait();
    }
    return machine;
  }

  @Test
  void workThatIsNotInterruptedHasItsOwnExitCodeAndLeavesNothingBehind() {
    int code =
        Interruption.during(
            err,
            interruption -> {
              assertThat(interruption.goesOn("counting", 2, 2)).isTrue();
              interruption.finishLine();
              return ExitCode.ANSWERED_NO;
            });
    assertThat(code).isEqualTo(ExitCode.ANSWERED_NO);
    assertThat(text.toString()).isEmpty();
  }

  @Test
  void workThatWasInterruptedPrintsAndSaysSo() {
    int code =
        Interruption.during(
            err,
            interruption -> {
              interrupt(interruption);
              err.println("what there is");
              return ExitCode.ANSWERED;
            });
    assertThat(code).isEqualTo(ExitCode.CANCELLED);
    assertThat(text.toString()).isEqualToNormalizingNewlines("what there is\n");
  }

  @Test
  void workThatGivesNothingSaysWhatWasStoppedBeforeTheMachineEnds() {
    AtomicReference<Thread> machine = new AtomicReference<>();
    boolean[] waits = {false};
    StringWriter told = new StringWriter();
    PrintWriter watched =
        new PrintWriter(told) {
          @Override
          public void println(String line) {
            super.println(line);
            waits[0] = Objects.requireNonNull(machine.get()).isAlive();
          }
        };
    int code =
        Interruption.during(
            watched,
            interruption -> {
              machine.set(interrupt(interruption));
              throw new UserException("cancelled", "Reading was stopped.", "");
            });
    assertThat(code).isEqualTo(ExitCode.CANCELLED);
    assertThat(told.toString()).contains("Reading was stopped.");
    assertThat(waits[0]).as("the machine waits for what is said").isTrue();
    assertThatThrownBy(() ->
            Interruption.during(
                err,
                interruption -> {
                  throw new UserException("bad_parameter", "No.", "");
                }))
        .isInstanceOf(UserException.class);
  }
}
