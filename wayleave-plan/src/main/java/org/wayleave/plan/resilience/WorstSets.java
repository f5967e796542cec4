package org.wayleave.plan.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.assignment.DemandNetwork;

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
  private static final String TRIPLES = "closing three by three";

  private final ClosureGround ground;
  private final int threads;
  private final int[] used;
  private final ClosureGround.Expansion[] single;
  private final Map<Long, ClosureGround.Expansion> pairs = new ConcurrentHashMap<>();
  private final Map<List<Integer>, Harm> triples = new ConcurrentHashMap<>();
  private final ClosureGround.Expansion idle;
  private final boolean isWhole;

  private WorstSets(
      ClosureGround ground,
      int threads,
      int[] used,
      ClosureGround.Expansion[] single,
      boolean isWhole) {
    this.ground = ground;
    this.threads = threads;
    this.used = used;
    this.single = single;
    this.isWhole = isWhole;
    idle = ground.new Expander().expand();
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
    ClosureGround.Expansion[] single = new ClosureGround.Expansion[ground.elementCount()];
    boolean isWhole = true;
    if (size > 1) {
      isWhole =
          Threads.forEach(
              used.length,
              threads,
              PAIRS,
              watched,
              () -> {
                ClosureGround.Expander expander = ground.new Expander();
                return place -> single[used[place]] = expander.expand(used[place]);
              });
    }
    return new WorstSets(ground, threads, used, single, isWhole);
  }

  /**
   * The elements of those kinds, in the order of their numbers, and what closes with each in every
   * class of goods of a demand.
   *
   * @param elements numbered as in all answers
   * @param problems one for each class of goods
   */
  public record Ground(List<ClosableElement> elements, List<ClosureProblem> problems) {

    /** Copies the lists. */
    public Ground {
      elements = List.copyOf(elements);
      problems = List.copyOf(problems);
    }

    /** The ground of a demand on a network. */
    public static Ground of(DemandNetwork network, Collection<ElementKind> kinds) {
      ElementCatalog catalog = new ElementCatalog(network.virtual().network());
      List<ClosableElement> elements = catalog.list(kinds);
      List<Overlay> closings = elements.stream().map(catalog::close).toList();
      return new Ground(
          elements,
          network.layers().stream()
              .map(layer ->
                  new ClosureProblem(
                      layer.problem(), closings.stream().map(layer::listClosedArcs).toList()))
              .toList());
    }
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
  private ClosureGround.Expansion expansionOf(int element) {
    if (!ground.isUsed(element)) {
      return idle;
    }
    ClosureGround.Expansion expansion = single[element];
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
      List<WorstSet> sets = found.list();
      return new Certificate(
          sets, isWhole ? sets.getFirst().harm() : all(), used.length, 0, isWhole);
    }
    return new TripleSearch(question, free, found, progress).run();
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

  private boolean isReckoned(int element) {
    return single[element] != null || !ground.isUsed(element);
  }

  /** A bound when nothing better is known. */
  private Harm all() {
    return new Harm(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  private ClosureGround.Expansion expansion(ClosureGround.Expander expander, int one, int other) {
    long key = ((long) one << Integer.SIZE) | other;
    return pairs.computeIfAbsent(key, _ -> expander.expand(one, other));
  }

  /**
   * Two elements that meet on a detour.
   *
   * @param bound no set of three with them does more
   */
  private record Pair(int one, int other, Harm bound) {}

  /** Step 3. */
  private final class TripleSearch {
    private final WorstQuestion question;
    private final int[] free;
    private final Found found;
    private final Progress progress;

    TripleSearch(WorstQuestion question, int[] free, Found found, Progress progress) {
      this.question = question;
      this.free = free;
      this.found = found;
      this.progress = progress;
    }

    private boolean isMet(int one, int other) {
      return expansionOf(one).isMet()[other] || expansionOf(other).isMet()[one];
    }

    private long doubt(int one, int other) {
      return expansionOf(one).doubtTonnes()[other] + expansionOf(other).doubtTonnes()[one];
    }

    Certificate run() {
      offerStrangers();
      List<Pair> order = new ArrayList<>();
      for (int x = 0; x < free.length; x++) {
        for (int y = x + 1; y < free.length; y++) {
          if (isMet(free[x], free[y]) && question.counts(harm(free[x], free[y]))) {
            order.add(new Pair(free[x], free[y], bound(free[x], free[y])));
          }
        }
      }
      order.sort(
          Comparator.comparing(Pair::bound)
              .reversed()
              .thenComparingInt(Pair::one)
              .thenComparingInt(Pair::other));
      return close(order);
    }

    /**
     * Sets of three of which no two meet do at most the sum of what two and one do; the sum itself
     * unless the same goods use several of them.
     */
    private void offerStrangers() {
      int[] worstFirst =
          IntStream.of(free)
              .boxed()
              .filter(element -> !ground.harm(element).equals(Harm.NONE))
              .filter(element -> question.counts(ground.harm(element)))
              .sorted((one, other) -> ground.harm(other).compareTo(ground.harm(one)))
              .mapToInt(Integer::intValue)
              .toArray();
      ClosureGround.Expander expander = ground.new Expander();
      for (int x = 0; x < worstFirst.length - 2; x++) {
        for (int y = x + 1; y < worstFirst.length - 1; y++) {
          Harm pair = harm(worstFirst[x], worstFirst[y]);
          if (isMet(worstFirst[x], worstFirst[y]) || !question.counts(pair)) {
            continue;
          }
          for (int z = y + 1; z < worstFirst.length; z++) {
            if (!found.wants(pair.plus(ground.harm(worstFirst[z])))) {
              break;
            }
            offerStrangers(expander, worstFirst[x], worstFirst[y], worstFirst[z]);
          }
        }
      }
    }

    private void offerStrangers(ClosureGround.Expander expander, int one, int other, int third) {
      boolean isWanted =
          !isMet(one, third)
              && !isMet(other, third)
              && found.wants(harm(one, third).plus(ground.harm(other)))
              && found.wants(harm(other, third).plus(ground.harm(one)));
      if (isWanted) {
        found.offer(reckon(expander, one, other, third), one, other, third);
      }
    }

    /** No set of three with these two does more harm. */
    private Harm bound(int one, int other) {
      long pair =
          ground.harm(one).unservedTonnes()
              + ground.harm(other).unservedTonnes()
              + doubt(one, other);
      long best = 0;
      for (int third : free) {
        if (third != one && third != other) {
          long tonnes =
              ground.harm(third).unservedTonnes() + doubt(one, third) + doubt(other, third);
          best = Math.max(best, tonnes);
        }
      }
      // No way is said to be at most so long, so only tonnes bound.
      return new Harm(
          question.aim() == WorstQuestion.Aim.CONNECTED ? 0 : pair + best, Long.MAX_VALUE);
    }

    /**
     * What used the pair is exact; what uses only the third, and the pair as its detour, is bounded
     * first and reckoned if need be.
     */
    private void offer(
        ClosureGround.Expander expander,
        ClosureGround.Expansion expansion,
        int one,
        int other,
        int third) {
      ClosureGround.Expansion late = expansionOf(third);
      Harm harm = expansion.with(third);
      if (late.isMet()[one] || late.isMet()[other]) {
        long most =
            harm.unservedTonnes() + late.lateDoubtTonnes()[one] + late.lateDoubtTonnes()[other];
        boolean isConnected = question.aim() == WorstQuestion.Aim.CONNECTED;
        if ((isConnected && harm.unservedTonnes() > 0)
            || !found.wants(new Harm(isConnected ? 0 : most, Long.MAX_VALUE))) {
          return;
        }
        harm = reckon(expander, one, other, third);
      }
      found.offer(harm, one, other, third);
    }

    private Harm reckon(ClosureGround.Expander expander, int... set) {
      int[] sorted = set.clone();
      Arrays.sort(sorted);
      return triples.computeIfAbsent(
          Arrays.stream(sorted).boxed().toList(), _ -> expander.reckon(sorted));
    }

    /** Closes pairs in order, a batch at a time, until no bound is above what is found. */
    private Certificate close(List<Pair> order) {
      int batch = Math.max(1, threads) * 16;
      int next = 0;
      boolean goesOn = true;
      while (next < order.size() && found.wants(order.get(next).bound) && goesOn) {
        List<Pair> now = order.subList(next, Math.min(order.size(), next + batch));
        int before = next;
        goesOn =
            Threads.forEach(
                now.size(),
                threads,
                TRIPLES,
                (stage, done, total) -> progress.goesOn(stage, before + done, order.size()),
                () -> {
                  ClosureGround.Expander expander = ground.new Expander();
                  return place -> {
                    int one = now.get(place).one;
                    int other = now.get(place).other;
                    ClosureGround.Expansion expansion = expansion(expander, one, other);
                    for (int third : free) {
                      if (third != one && third != other) {
                        offer(expander, expansion, one, other, third);
                      }
                    }
                  };
                });
        next += now.size();
      }
      List<WorstSet> sets = found.list();
      Harm bound = sets.getFirst().harm();
      if (!goesOn) {
        Harm left = order.get(Math.max(0, next - batch)).bound;
        bound = left.compareTo(bound) > 0 ? left : bound;
      }
      return new Certificate(sets, bound, used.length + next, order.size() - next, goesOn);
    }
  }
}
