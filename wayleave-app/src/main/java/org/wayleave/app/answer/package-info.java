/**
 * The JSON forms of all answers, one set for the command line and the server.
 *
 * <p>{@link org.wayleave.app.answer.AnswerMapper} turns the engine's answers into DTOs: a way
 * ({@link org.wayleave.app.answer.RouteDto}), a front, alternatives and what a choice rests on
 * ({@link org.wayleave.app.answer.ChoiceDto}), a place, the network, a problem. Figures are in
 * hours, US dollars, kilograms of CO2e and kilometres, rounded for reading.
 *
 * <p>A route id is self-contained: the question with its overrides and rank, and the hashes of
 * network, parameters and scenario, so that an answer can be asked for again anywhere.
 *
 * <p>Guarantees: the same answer gives the same bytes; absent values are left out; fields stand in
 * the order of the record.
 *
 * <p>Deliberately not here: HTTP ({@code app.rest}) and tables for people ({@code app.cli}).
 */
@Room(
    name = "app.answer",
    mayUse = {
      "app.region",
      "io.parameters",
      "network",
      "network.element",
      "network.explain",
      "network.geo",
      "network.notice",
      "network.place",
      "network.scenario",
      "network.unit",
      "plan.capacity",
      "plan.cost",
      "plan.dependence",
      "plan.expansion",
      "plan.itinerary",
      "plan.metric",
      "plan.parameter",
      "plan.pareto",
      "plan.routing"
    })
@NullMarked
package org.wayleave.app.answer;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
