/**
 * The command line: {@code route}, {@code places}, {@code network check|show|export}; with those of
 * {@code app.serve} and {@code app.study.cli} besides.
 *
 * <p>A command reads its options, asks the same functions as the server, and prints: tables and one
 * line for people, JSON and GeoJSON for programs (the DTOs of {@code app.answer}), CSV for many
 * pairs at once. Options have a name, a description and a default, in code once; {@code --help}
 * prints them, an unknown one is an error that lists near ones.
 *
 * <p>Exit codes: 0 answered; 1 answered "no" (no route, defects found, no place); 2 the user's
 * mistake; 130 cancelled with Ctrl-C. Answers go to standard output, mistakes and progress to
 * standard error. Cells of CSV that a spreadsheet would take for formulas are made harmless.
 *
 * <p>{@link org.wayleave.app.cli.CommandTree} is the front door; services are passed in.
 *
 * <p>Deliberately not here: any reckoning.
 */
@Room(
    name = "app.cli",
    mayUse = {
      "app.answer",
      "app.api",
      "app.region",
      "app.rest",
      "app.serve",
      "app.study",
      "app.study.cli",
      "app.study.text",
      "app.terminal",
      "app.text",
      "app.watch",
      "app.web",
      "io.demand",
      "io.geojson",
      "io.geopackage",
      "io.gmns",
      "io.parameters",
      "io.table",
      "network",
      "network.element",
      "network.explain",
      "network.notice",
      "network.place",
      "network.unit",
      "plan.cost",
      "plan.demand",
      "plan.dependence",
      "plan.itinerary",
      "plan.parameter",
      "plan.routing"
    })
@NullMarked
package org.wayleave.app.cli;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
