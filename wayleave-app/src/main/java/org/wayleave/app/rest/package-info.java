/**
 * The server: answers over HTTP.
 *
 * <p>An endpoint is a value: path, summary, parameters, answer type and function. The route of the
 * server and the OpenAPI 3.1 document are both derived from the same list, so neither can go stale.
 * The answers are the DTOs of {@code app.answer}; the command line prints the same ones.
 *
 * <p>{@code GET /api/v1/health}, {@code network}, {@code network/geojson}, {@code places}; {@code
 * routes}, {@code fronts}, {@code alternatives}, {@code stability} and {@code explanations}, which
 * all take the same question; {@code stress}, which takes a stress file; and {@code /openapi.json}.
 * A user's mistake is {@code application/problem+json} (RFC 9457): 400 for a malformed or unknown
 * parameter, 404 for an unknown place or when there is no way, 422 for a question that cannot be
 * answered as asked. It carries a stable code, the fact and advice; for an unknown place the
 * nearest names, for no route the links that cut it and the frontier that can be reached.
 *
 * <p>Guarantees: only GET and HEAD are answered and nothing is written; an unknown parameter is an
 * error that lists the known ones; a defect of the program never shows a trace; sizes and times are
 * bounded; headers forbid foreign and inline content.
 *
 * <p>Deliberately not here: workspaces, tokens and long jobs, which come with the workbench.
 */
@Room(
    name = "app.rest",
    mayUse = {
      "app.answer",
      "app.region",
      "app.stress",
      "app.study",
      "app.web",
      "io.geojson",
      "io.parameters",
      "io.stress",
      "network",
      "network.notice",
      "network.place",
      "plan.closure",
      "plan.dependence",
      "plan.routing"
    })
@NullMarked
package org.wayleave.app.rest;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
