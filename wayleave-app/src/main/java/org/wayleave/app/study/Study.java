package org.wayleave.app.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Circumstances;
import org.wayleave.app.region.Region;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.assignment.AllOrNothing;
import org.wayleave.plan.assignment.Assignment;
import org.wayleave.plan.assignment.AssignmentRequest;
import org.wayleave.plan.assignment.Comparison;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.closure.Certificate;
import org.wayleave.plan.closure.Harm;
import org.wayleave.plan.closure.WorstQuestion;
import org.wayleave.plan.closure.WorstSets;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.dependence.Bargain;
import org.wayleave.plan.resilience.ClosableElement;
import org.wayleave.plan.resilience.Criticality;
import org.wayleave.plan.resilience.ElementClosures;
import org.wayleave.plan.resilience.ElementKind;

/**
 * A demand on a region under some circumstances, ready to be asked. Thread-safe.
 *
 * <p>All methods that take a {@link Progress} may be stopped: a criticality then gives what it has
 * and says so, everything else throws {@code cancelled}.
 */
public final class Study {

  private static final int MOST_RUNNERS_UP = 9;

  private final Region region;
  private final Circumstances circumstances;
  private final DemandMatrix demand;
  private final About about;
  private final int threads = Runtime.getRuntime().availableProcessors();
  private @Nullable DemandNetwork network;

  /** A study; the demand is laid over the network at the first question. */
  public Study(Region region, Circumstances circumstances, DemandMatrix demand) {
    this.region = region;
    this.circumstances = circumstances;
    this.demand = demand;
    about = new About(region, circumstances, demand);
  }

  /**
   * The elements' kinds in words, comma-joined or not; {@code bad_parameter} for an unknown one.
   */
  public static Set<ElementKind> kinds(Collection<String> words) {
    Set<ElementKind> kinds = new LinkedHashSet<>();
    List<String> known = List.of(ElementKind.values()).stream().map(ElementKind::code).toList();
    for (String word : words) {
      kinds.add(
          ElementKind.parse(word)
              .orElseThrow(() ->
                  new UserException(
                      "bad_parameter",
                      "The kind of elements (%s) is not known.".formatted(word),
                      Suggestion.maybe(word, known))));
    }
    return kinds;
  }

  private synchronized DemandNetwork network() {
    DemandNetwork ready = network;
    if (ready == null) {
      ready =
          DemandNetwork.of(
              region.planner().virtual(),
              region.parameters(),
              new AssignmentRequest(
                  demand,
                  circumstances.scenario(),
                  circumstances.corrections(),
                  circumstances.modes(),
                  circumstances.departure()));
      network = ready;
    }
    return ready;
  }

  /** Closes every element of those kinds in turn. */
  public StudyDto.Criticality criticality(Set<ElementKind> kinds, int limit, Progress progress) {
    requireLimit(limit);
    return new CriticalityMapper(about)
        .toDto(kinds, Criticality.of(network(), kinds, threads, progress), limit);
  }

  private static void requireLimit(int limit) {
    if (limit < 0) {
      throw new UserException(
          "bad_parameter",
          "The limit (%d) is less than 0.".formatted(limit),
          "Maybe leave it out to get all rows.");
    }
  }

  /** Whether it is said what making one element of the worst set safe would buy. */
  public enum Hardening {
    /** For sets of one or two, which takes no time. */
    IF_QUICK,
    /** Always; for sets of three that is a search more for each of them, and may take minutes. */
    ALWAYS
  }

  /**
   * The worst sets of closures.
   *
   * @param spared ids of elements that cannot close, with or without their kind
   */
  public StudyDto.Worst worst(
      Set<ElementKind> kinds,
      int size,
      WorstQuestion.Aim aim,
      List<String> spared,
      Hardening hardened,
      Progress progress) {
    ElementClosures ground = ElementClosures.of(network(), kinds);
    BitSet sparedNumbers = new BitSet();
    spared.forEach(id -> sparedNumbers.or(numbers(ground.elements(), id)));
    WorstQuestion question = new WorstQuestion(size, sparedNumbers, aim, MOST_RUNNERS_UP);
    question.requireSense(ground.elements().size());
    WorstSets sets = WorstSets.of(ground.problems(), size, threads, progress);
    Certificate certificate = sets.find(question, progress);
    WorstMapper mapper = new WorstMapper(about, ground.elements());
    List<StudyDto.Hardening> hardening = new ArrayList<>();
    if (certificate.isWhole() && (size <= 2 || hardened == Hardening.ALWAYS)) {
      for (int element : certificate.sets().getFirst().elements()) {
        if (question.spared().cardinality() + size < ground.elements().size()) {
          Certificate without = sets.find(question.sparing(element), progress);
          if (without.isWhole()) {
            hardening.add(mapper.hardening(element, certificate, without));
          }
        }
      }
    }
    List<Harm> distribution =
        certificate.isWhole() && size <= 2 ? sets.distribution(size) : List.of();
    return mapper.toDto(kinds, question, spared, certificate, hardening, distribution);
  }

  private static BitSet numbers(List<ClosableElement> elements, String id) {
    BitSet numbers = new BitSet();
    for (int number = 0; number < elements.size(); number++) {
      ClosableElement element = elements.get(number);
      if (element.id().equals(id) || element.scenarioId().equals(id)) {
        numbers.set(number);
      }
    }
    if (numbers.isEmpty()) {
      throw new UserException(
          "unknown_element",
          "None of the elements that may close has the id (%s).".formatted(id),
          Suggestion.maybe(id, elements.stream().map(ClosableElement::id).toList()));
    }
    return numbers;
  }

  /** How much goes over every link. */
  public StudyDto.Flows flows(int limit, Progress progress) {
    requireLimit(limit);
    return new FlowsMapper(about).toDto(assign(progress), limit);
  }

  private Assignment assign(Progress progress) {
    return AllOrNothing.assign(network(), progress);
  }

  /** This study and another of the same demand side by side. */
  public StudyDto.Comparison compare(Study after, Progress progress) {
    Assignment one = assign(progress);
    Assignment other = after.assign(progress);
    return new FlowsMapper(about).toDto(new FlowsMapper(after.about), Comparison.of(one, other));
  }

  /**
   * On whose permission the trades depend, and what that is with what the circumstances open.
   *
   * @param rule how a trade is given up
   */
  public StudyDto.Dependence depend(Bargain.Rule rule, Progress progress) {
    return new DependenceStudy(about, rule, DependenceStudy.Opened.APART).run(progress);
  }

  /** What changes on links when this study becomes another of the same network. */
  public StudyDto.LinkChanges compareLinks(Study after, Progress progress) {
    SortedMap<String, long[]> linkToTonnes = new TreeMap<>();
    int place = 0;
    for (Study study : List.of(this, after)) {
      for (Assignment.LinkFlow flow : study.assign(progress).linkFlows()) {
        String id = region.network().link(flow.link()).key();
        linkToTonnes.computeIfAbsent(id, _ -> new long[2])[place] = flow.tonnes();
      }
      place++;
    }
    return new StudyDto.LinkChanges(
        about.toDto(),
        after.about.toDto(),
        linkToTonnes.entrySet().stream()
            .map(entry ->
                new StudyDto.LinkChange(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
            .filter(change -> change.tonnesBefore() != change.tonnesAfter())
            .sorted(
                Comparator.comparingLong((StudyDto.LinkChange change) ->
                        -Math.abs(change.tonnesAfter() - change.tonnesBefore()))
                    .thenComparing(StudyDto.LinkChange::id))
            .toList());
  }

  /** On whose permission the trades depend, under this study and under another. */
  public StudyDto.Leverage leverage(Study after, Bargain.Rule rule, Progress progress) {
    StudyDto.Dependence one =
        new DependenceStudy(about, rule, DependenceStudy.Opened.WITH_THE_REST).run(progress);
    StudyDto.Dependence other =
        new DependenceStudy(after.about, rule, DependenceStudy.Opened.WITH_THE_REST).run(progress);
    return LeverageMapper.toDto(one, other);
  }

  /** The demand itself. */
  public StudyDto.Demand demand() {
    return about.demand();
  }
}
