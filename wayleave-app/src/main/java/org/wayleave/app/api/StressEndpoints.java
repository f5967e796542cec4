package org.wayleave.app.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.region.Region;
import org.wayleave.app.stress.StressDto;
import org.wayleave.app.stress.StressQuestion;
import org.wayleave.io.stress.StressFile;
import org.wayleave.io.stress.StressReader;
import org.wayleave.network.notice.Progress;

/** The endpoint that puts the trades through a scenario. Safe to share between threads. */
final class StressEndpoints {

  /**
   * After that, where nobody can stop it, what is drawn and to be repaired is left as it is, and
   * the answer says so.
   */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final String EXAMPLE =
      "{start: 2024-06-01, horizon_days: 20, disruptions: [{element: \"node:az-alat-port\","
          + " from: 2, to: 6}]}";

  private static final Parameter SCENARIO =
      Parameter.required(
          "scenario", "A stress file as text, YAML or JSON: see docs/stress.md.", EXAMPLE);

  private final Ground ground;
  private final Clock clock;

  StressEndpoints(Ground ground, Clock clock) {
    this.ground = ground;
    this.clock = clock;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
                "/api/v1/stress",
                "What disruptions over time do to the trades of the network: queues, detours, what"
                    + " is unserved, and what to repair first; without a stream of events it is"
                    + " stopped after 20 seconds.")
            .takes(SCENARIO)
            .takes(ground.ofTrades())
            .answersLong(StressDto.class, this::stress));
  }

  private Reply stress(Arguments arguments, Progress progress) {
    Region region = ground.region(arguments);
    StressFile file =
        StressReader.parse(
            arguments.text(SCENARIO.name()).getBytes(StandardCharsets.UTF_8),
            SCENARIO.name(),
            region.network());
    Instant end = clock.instant().plus(LONGEST);
    boolean canBeStopped = !progress.equals(Progress.NONE);
    Progress untilThen =
        (stage, done, total) ->
            progress.goesOn(stage, done, total) && (canBeStopped || clock.instant().isBefore(end));
    return Reply.json(
        new StressQuestion(region, ground.demand(arguments)).answer(file, 1, untilThen));
  }
}
