/**
 * What the server answers: all its endpoints, in families.
 *
 * <p>{@link org.wayleave.app.api.Api} is the whole list over one region. {@code NetworkEndpoints}
 * show the network; {@code RouteEndpoints} answer questions about ways ({@code routes}, {@code
 * fronts}, {@code alternatives}, {@code stability}, {@code explanations}, which all take the same
 * question); {@code DependenceEndpoints} on whose permission a trade depends; {@code
 * StudyEndpoints} what concerns all trades at once; {@code StressEndpoints} disruptions over time.
 * {@code OpenApi} turns the list into an OpenAPI 3.1 document, kept in {@code docs/openapi.json}.
 * The answers are the DTOs that the command line prints as well.
 *
 * <p>A user's mistake is {@code application/problem+json} (RFC 9457): 400 for a malformed or
 * unknown parameter, 404 for an unknown place or when there is no way, 422 for a question that
 * cannot be answered as asked. It carries a stable code, the fact and advice; for an unknown place
 * the nearest names, for no route the links that cut it and the frontier that can be reached.
 *
 * <p>{@code WorkspaceEndpoints} keep scenarios and uploads, {@code JobEndpoints} long questions;
 * both are there only where something is kept.
 *
 * <p>{@code Ground} says which network and which trades a question is about.
 *
 * <p>Deliberately not here: HTTP and security ({@code app.rest}); the reckoning.
 */
@Room(
    name = "app.api",
    mayUse = {
      "app.answer",
      "app.element",
      "app.endpoint",
      "app.job",
      "app.region",
      "app.report",
      "app.stress",
      "app.study",
      "app.study.text",
      "app.text",
      "app.workspace",
      "io.geojson",
      "io.geopackage",
      "io.parameters",
      "io.stress",
      "io.workspace",
      "network",
      "network.notice",
      "network.place",
      "plan.closure",
      "plan.demand",
      "plan.dependence",
      "plan.routing"
    })
@NullMarked
package org.wayleave.app.api;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
