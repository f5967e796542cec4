package org.wayleave.testing;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Checks that a statement holds for many generated inputs; a failure prints the seed and a shrunk
 * input.
 *
 * <p>A generator draws an input from a random source and a size 1..{@value #MAX_SIZE}; the size
 * grows from run to run, and small sizes should give small inputs. If a check fails, the input is
 * generated again from the same seed with smaller sizes (steps halve, as in a bisection) and the
 * smallest that still fails is reported. A generator that ignores the size still works but does not
 * shrink.
 *
 * <p>Replay: the failure names {@code -Dwayleave.seed=SEED:SIZE}, which makes every property run
 * that one input only, so combine it with {@code -Dtest=}. {@code -Dwayleave.seed=SEED} alone
 * replaces the base seed of a full run. The same seed gives the same inputs on every machine and in
 * every order of tests. Stateless; safe for tests that run in parallel.
 *
 * <pre>{@code
 * Property.forAll("sum is commutative", 42, 1_000,
 *     (random, size) -> new int[] {random.nextInt(size), random.nextInt(size)},
 *     xy -> assertThat(xy[0] + xy[1]).isEqualTo(xy[1] + xy[0]));
 * }</pre>
 */
public final class Property {

  /** Size of the last run's input. */
  public static final int MAX_SIZE = 100;

  private static final String SEED_PROPERTY = "wayleave.seed";
  private static final int MAX_PRINTED_CHARS = 4_000;

  private Property() {}

  /** Draws an input; the same random numbers and size must give an equal input. */
  @FunctionalInterface
  public interface Generator<T> {
    T generate(SplittableRandom random, int size);
  }

  /** Throws if the statement does not hold for the input. */
  @FunctionalInterface
  public interface Check<T> {
    void check(T input) throws Exception;
  }

  /**
   * Runs the check on {@code runs} inputs.
   *
   * @throws AssertionError at the first failure, with name, replay option, shrunk input and cause
   */
  public static <T> void forAll(
      String name, long seed, int runs, Generator<T> generator, Check<T> check) {
    forAll(name, seed, runs, generator, check, System.getProperty(SEED_PROPERTY, ""));
  }

  static <T> void forAll(
      String name, long seed, int runs, Generator<T> generator, Check<T> check, String replay) {
    if (replay.contains(":")) {
      String[] seedAndSize = replay.split(":", 2);
      long runSeed = Long.parseLong(seedAndSize[0]);
      int size = Integer.parseInt(seedAndSize[1]);
      Throwable failure = failureOf(generator, check, runSeed, size);
      if (failure != null) {
        throw report(name, runSeed, size, generator, failure);
      }
      return;
    }
    SplittableRandom seeds = new SplittableRandom(replay.isEmpty() ? seed : Long.parseLong(replay));
    for (int run = 0; run < runs; run++) {
      long runSeed = seeds.nextLong();
      int size = runs == 1 ? MAX_SIZE : 1 + (int) ((long) run * (MAX_SIZE - 1) / (runs - 1));
      Throwable failure = failureOf(generator, check, runSeed, size);
      if (failure != null) {
        throw shrink(name, runSeed, size, generator, check, failure);
      }
    }
  }

  /**
   * Steps down by half the size, then a quarter...; back to half of what is left after a success.
   */
  private static <T> AssertionError shrink(
      String name, long seed, int size, Generator<T> generator, Check<T> check, Throwable first) {
    int smallest = size;
    Throwable failure = first;
    int step = size / 2;
    while (step > 0) {
      Throwable smaller =
          smallest > step ? failureOf(generator, check, seed, smallest - step) : null;
      if (smaller != null) {
        smallest -= step;
        failure = smaller;
        step = Math.min(step, smallest / 2);
      } else {
        step /= 2;
      }
    }
    return report(name, seed, smallest, generator, failure);
  }

  private static <T> Throwable failureOf(
      Generator<T> generator, Check<T> check, long seed, int size) {
    T input = generator.generate(new SplittableRandom(seed), size);
    try {
      check.check(input);
      return null;
    } catch (Exception | AssertionError | StackOverflowError failure) {
      return failure;
    }
  }

  private static <T> AssertionError report(
      String name, long seed, int size, Generator<T> generator, Throwable failure) {
    // Generated afresh: the check may have changed its input.
    String input = print(generator.generate(new SplittableRandom(seed), size));
    String text =
        "Property \"%s\" does not hold; replay with -D%s=%d:%d%nShrunk input: %s%n%s"
            .formatted(name, SEED_PROPERTY, seed, size, input, failure);
    return new AssertionError(text, failure);
  }

  private static String print(Object input) {
    String nested = Arrays.deepToString(new Object[] {input});
    String text = nested.substring(1, nested.length() - 1);
    return text.length() <= MAX_PRINTED_CHARS
        ? text
        : text.substring(0, MAX_PRINTED_CHARS) + "... (" + text.length() + " characters)";
  }
}
