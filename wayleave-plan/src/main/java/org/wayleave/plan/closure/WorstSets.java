package org.wayleave.plan.closure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;

/**
 * The sets of one, two or three closures that do most harm, exactly.
 *
 * <p>How: (1) every single closure is reckoned for every pair of places ({@link ClosureGround});
 * (2) every element that anybody uses is closed and everything else besides it in turn, which gives
 * every set of two; (3) sets of three are searched by branch and bound. The bound: goods that lose
 * their way only when a, b and c close together must use one of them, then another one as their
 * detour; so {@code U(abc) <= U(a) + U(b) + U(c) + V(ab) + V(ac) + V(bc)}, where V(ab) is what uses
 * a and then b, or b and then a, and loses its way by neither alone. Sets none of whose pairs meet
 * on a detour do the sum of what each does, exactly. What is left is closed and reckoned, the
 * greatest bound first, until no bound is above what is found.
 *
 * <p>Exact: the certificate says so itself. Ties go to the smaller set, then to the smaller
 * numbers. Reusable and thread-safe once made; what was reckoned is kept, so that asking again what
 * sparing an element buys is cheap. Memory: 25 bytes for each two elements, and as much for each
 * set of two that step 3 closes.
 */
public final class WorstSets {

  /** Sets of more are not searched: their number grows with the fourth power of the elements. */
  public static final int MOST = 3;

  private static final String PAIRS = "closing two by two";

  private final ClosureGround ground;
  private final int threads;
  private final int[] used;
  private final Expansion[] single;
  private final Map<Long, Expansion> pairs = new ConcurrentHashMap<>();
  private final Map<List<Integer>, Harm> triples = new ConcurrentHashMap<>();
  private final Expansion idle;
  private final boolean isWhole;

  private WorstSets(
      ClosureGround ground, int threads, int[] used, Expansion[] single, boolean isWhole) {
    this.ground = ground;
    this.threads = threads;
    this.used = used;
    this.single = single;
    this.isWhole = isWhole;
    idle = new Expander(ground).expand();
  }

  /**
   * Steps 1 and 2.
   *
   * @param problems one or more over the same elements; harm is summed over them
   * @param size the most closures that will be asked about, 1 to {@value #MOST}
   * @throws UserException {@code bad_parameter} for another size, {@code cancelled} when it is not
   *     to go on
   */
  public static WorstSets of(
      List<ClosureProblem> problems, int size, int threads, Progress progress) {
    if (size > MOST) {
      throw new UserException(
          "bad_parameter",
          "A set of (%d) closures was asked for; at most (%d) are searched.".formatted(size, MOST),
          "Maybe ask for %d and close one element in the scenario besides.".formatted(MOST));
    }
    boolean[] isStopped = new boolean[1];
    Progress watched =
        (stage, done, total) -> {
          boolean goesOn = progress.goesOn(stage, done, total);
          isStopped[0] |= !goesOn;
          return goesOn;
        };
    ClosureGround ground = ClosureGround.of(problems, threads, watched);
    if (isStopped[0]) {
      throw new UserException("cancelled", "The search for the worst set was cancelled.", "");
    }
    int[] used = IntStream.range(0, ground.elementCount()).filter(ground::isUsed).toArray();
    Expansion[] single = new Expansion[ground.elementCount()];
    boolean isWhole = true;
    if (size > 1) {
      isWhole =
          Threads.forEach(
              used.length,
              threads,
              PAIRS,
              watched,
              () -> {
                Expander expander = new Expander(ground);
                return place -> single[used[place]] = expander.expand(used[place]);
              });
    }
    return new WorstSets(ground, threads, used, single, isWhole);
  }

  /** What closing one element does. */
  public Harm harm(int element) {
    return ground.harm(element);
  }

  /** How many elements lie on anybody's way. */
  public int usedCount() {
    return used.length;
  }

  /**
   * What closing two elements does.
   *
   * @throws IllegalStateException when sets of two were not reckoned
   */
  public Harm harm(int one, int other) {
    return expansionOf(one).with(other).plus(expansionOf(other).late(one));
  }

  /** What is met once an element is closed; for one that nobody uses, what is met anyway. */
  Expansion expansionOf(int element) {
    if (!ground.isUsed(element)) {
      return idle;
    }
    Expansion expansion = single[element];
    if (expansion == null) {
      throw new IllegalStateException("Sets of two were not reckoned.");
    }
    return expansion;
  }

  /**
   * The harm of every set of that size, 1 or 2, of used elements, in ascending order.
   *
   * @throws IllegalArgumentException for another size
   */
  public List<Harm> distribution(int size) {
    return switch (size) {
      case 1 -> Arrays.stream(used).mapToObj(ground::harm).sorted().toList();
      case 2 ->
          IntStream.range(0, used.length)
              .boxed()
              .flatMap(
                  x -> IntStream.range(x + 1, used.length).mapToObj(y -> harm(used[x], used[y])))
              .sorted()
              .toList();
      default -> throw new IllegalArgumentException("There is no distribution of size " + size);
    };
  }

  /**
   * The worst sets.
   *
   * @throws UserException {@code bad_parameter} when more are to close than there are
   */
  public Certificate find(WorstQuestion question, Progress progress) {
    question.requireSense(ground.elementCount());
    int[] free =
        IntStream.range(0, ground.elementCount()).filter(x -> !question.spared().get(x)).toArray();
    Found found = new Found(question);
    found.offer(Harm.NONE);
    for (int element : free) {
      found.offer(ground.harm(element), element);
    }
    if (question.size() >= 2) {
      offerPairs(free, found);
    }
    if (question.size() < 3 || !isWhole) {
      List<Certificate.ClosedSet> sets = found.list();
      return new Certificate(
          sets, isWhole ? sets.getFirst().harm() : all(), used.length, 0, isWhole);
    }
    return new TripleSearch(this, question, free, found, progress).run();
  }

  private void offerPairs(int[] free, Found found) {
    for (int x = 0; x < free.length; x++) {
      for (int y = x + 1; y < free.length; y++) {
        if (isReckoned(free[x]) && isReckoned(free[y])) {
          found.offer(harm(free[x], free[y]), free[x], free[y]);
        }
      }
    }
  }

  ClosureGround ground() {
    return ground;
  }

  int threads() {
    return threads;
  }

  Map<List<Integer>, Harm> triples() {
    return triples;
  }

  private boolean isReckoned(int element) {
    return single[element] != null || !ground.isUsed(element);
  }

  /** A bound when nothing better is known. */
  private Harm all() {
    return new Harm(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  Expansion expansion(Expander expander, int one, int other) {
    long key = ((long) one << Integer.SIZE) | other;
    return pairs.computeIfAbsent(key, _ -> expander.expand(one, other));
  }
}
