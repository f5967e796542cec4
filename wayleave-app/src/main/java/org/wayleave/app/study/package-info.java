/**
 * Studies: questions about all trades at once, and their answers as JSON.
 *
 * <p>A {@link org.wayleave.app.study.Study} lays a demand over a region under some circumstances,
 * and answers: how critical each element is, which set of closures is worst, how much goes over
 * every link, and what changes for whom between two of them. The command line and the server ask
 * the same object; both give it a {@link org.wayleave.network.notice.Progress} that may stop it.
 *
 * <p>Every answer begins with what it rests on ({@code about}): the network, parameters and demand
 * by their hashes, the scenario, how much of the demand is published and how much is estimated, and
 * what the answer is not. Money is in US dollars of the region's price base and a year of demand;
 * where the demand has a low and a high, so has the figure.
 *
 * <p>{@link org.wayleave.app.study.ScenarioWords} reads a scenario in short: {@code baseline},
 * {@code close:ID,open:ID}, or a parameters file.
 *
 * <p>Deliberately not here: the reckoning ({@code plan.assignment}, {@code plan.resilience}), and
 * how a terminal shows it ({@code app.study.text}).
 */
@Room(
    name = "app.study",
    mayUse = {
      "app.region",
      "io.parameters",
      "network",
      "network.element",
      "network.explain",
      "network.geo",
      "network.notice",
      "network.scenario",
      "network.unit",
      "plan.assignment",
      "plan.closure",
      "plan.demand",
      "plan.dependence",
      "plan.itinerary",
      "plan.metric",
      "plan.parameter",
      "plan.resilience",
      "plan.routing"
    })
@NullMarked
package org.wayleave.app.study;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
