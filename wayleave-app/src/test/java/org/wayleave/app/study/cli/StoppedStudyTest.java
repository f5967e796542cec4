package org.wayleave.app.study.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wayleave.app.answer.Json;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.app.study.Study;
import org.wayleave.app.study.StudyDto;
import org.wayleave.app.study.text.StudyText;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.closure.WorstQuestion;

/** FEATURE UNDER TEST: long work that is stopped gives what it has, or says that it was stopped. */
class StoppedStudyTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

  private static Study study;

  @BeforeAll
  static void open() {
    Region region =
        new RegionOpener(Path.of(System.getProperty("wayleave.home", "..")).resolve("data"))
            .open(RegionOpener.DEFAULT);
    study =
        new Study(region, RouteQuestion.of(Map.of()).circumstances(region, CLOCK), region.demand());
  }

  /** Says no once it was asked so many times, and ever after. */
  private static Progress stoppingAfter(int calls) {
    AtomicInteger asked = new AtomicInteger();
    return (stage, done, total) -> asked.incrementAndGet() <= calls;
  }

  @Test
  void aStoppedCriticalityIsLabelledAndGivesAtMostTheWholeFigures() {
    var kinds = Study.kinds(List.of("borders", "chokepoints"));
    StudyDto.Criticality whole = study.criticality(kinds, 1000, Progress.NONE);
    StudyDto.Criticality part = study.criticality(kinds, 1000, stoppingAfter(40));

    assertThat(whole.isPartial()).isFalse();
    assertThat(StudyText.print(whole)).doesNotContain("PARTIAL");
    assertThat(part.isPartial()).isTrue();
    assertThat(part.originsDone()).isBetween(1, 40).isLessThan(part.originCount());
    assertThat(part.originCount()).isEqualTo(whole.originCount());
    assertThat(StudyText.print(part))
        .contains(
            "PARTIAL: stopped after %d of %d origins; every figure is a least one."
                .formatted(part.originsDone(), part.originCount()));
    assertThat(Json.toText(part)).contains("\"isPartial\" : true");

    Map<String, StudyDto.Loss> idToWhole = new HashMap<>();
    whole.losses().forEach(loss -> idToWhole.put(loss.element().id(), loss));
    assertThat(part.losses()).isNotEmpty().hasSizeLessThanOrEqualTo(whole.losses().size());
    assertThat(part.harmlessCount()).isGreaterThanOrEqualTo(whole.harmlessCount());
    for (StudyDto.Loss loss : part.losses()) {
      StudyDto.Loss other = Objects.requireNonNull(idToWhole.get(loss.element().id()));
      assertThat(loss.extraUsd().mid()).isLessThanOrEqualTo(other.extraUsd().mid());
      assertThat(loss.extraUsd().high()).isLessThanOrEqualTo(other.extraUsd().high());
      assertThat(loss.unservedTonnes().mid()).isLessThanOrEqualTo(other.unservedTonnes().mid());
      assertThat(loss.ownTonnes()).isLessThanOrEqualTo(other.ownTonnes());
      assertThat(loss.tradeCount()).isLessThanOrEqualTo(other.tradeCount());
    }
  }

  @Test
  void aCriticalityThatNeverBeganHasNoFigures() {
    StudyDto.Criticality none =
        study.criticality(Study.kinds(List.of("links")), 1000, stoppingAfter(0));
    assertThat(none.isPartial()).isTrue();
    assertThat(none.originsDone()).isZero();
    assertThat(none.losses()).isEmpty();
  }

  @Test
  void othersSayThatTheyWereCancelled() {
    assertThatThrownBy(() -> study.flows(10, stoppingAfter(3)))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.code()).isEqualTo("cancelled"));
    assertThatThrownBy(() -> study.compare(study, stoppingAfter(3)))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.code()).isEqualTo("cancelled"));
    assertThatThrownBy(() ->
            study.worst(
                Study.kinds(List.of("chokepoints")),
                2,
                WorstQuestion.Aim.HARM,
                List.of(),
                Study.Hardening.IF_QUICK,
                stoppingAfter(3)))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.code()).isEqualTo("cancelled"));
  }

  /** Once single closures are known, pairs found by then are still worth telling. */
  @Test
  void aSearchStoppedAmongThePairsIsNotProven() {
    AtomicInteger singles = new AtomicInteger();
    StudyDto.Worst part =
        study.worst(
            Study.kinds(List.of("chokepoints")),
            2,
            WorstQuestion.Aim.HARM,
            List.of(),
            Study.Hardening.IF_QUICK,
            (stage, done, total) -> {
              boolean isOfPairs = stage.contains("two by two");
              if (!isOfPairs) {
                singles.incrementAndGet();
              }
              return !isOfPairs || done < 3;
            });
    assertThat(singles.get()).isPositive();
    assertThat(part.isPartial()).isTrue();
    assertThat(part.isProven()).isFalse();
    assertThat(part.bound()).isNull();
    assertThat(StudyText.print(part)).contains("NOT PROVEN: the search was stopped");
    assertThat(part.sets()).isNotEmpty();
  }

  @Test
  void aSearchStoppedAmongThreesSaysHowBadItMayBe() {
    StudyDto.Worst part =
        study.worst(
            Study.kinds(List.of("borders")),
            3,
            WorstQuestion.Aim.HARM,
            List.of(),
            Study.Hardening.IF_QUICK,
            (stage, done, total) -> stage.contains("one by one") || stage.contains("two by two"));
    assertThat(part.isPartial()).isTrue();
    assertThat(part.isProven()).isFalse();
    StudyDto.Bound bound = Objects.requireNonNull(part.bound());
    assertThat(bound.unservedTonnes())
        .isGreaterThanOrEqualTo(part.sets().getFirst().harm().unservedTonnes());
    assertThat(bound.extraUsd()).as("only tonnes are bounded").isNull();
    assertThat(part.hardening()).isEmpty();
    assertThat(StudyText.print(part))
        .contains("these are the worst sets found so far, and none leaves more than ");
  }
}
