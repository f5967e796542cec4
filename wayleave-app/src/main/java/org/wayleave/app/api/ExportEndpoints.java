package org.wayleave.app.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.app.answer.Json;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.report.CompareReport;
import org.wayleave.app.study.Study;
import org.wayleave.app.study.StudyDto;
import org.wayleave.app.study.StudyGeoJson;
import org.wayleave.app.study.text.StudyCsv;
import org.wayleave.io.geopackage.GeoPackageWriter;
import org.wayleave.network.notice.Progress;
import org.wayleave.plan.dependence.Bargain;

/**
 * The endpoints that lay scenarios side by side on the map and in leverage, and those that give
 * studies as files. Safe to share between threads.
 */
final class ExportEndpoints {

  private static final int ALL = 100_000;

  private static final String GEOPACKAGE = "application/geopackage+sqlite3";

  private final Ground ground;
  private final Clock clock;
  private final StudyEndpoints studies;

  ExportEndpoints(Ground ground, Clock clock, StudyEndpoints studies) {
    this.ground = ground;
    this.clock = clock;
    this.studies = studies;
  }

  List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>();
    all.add(
        studies.comparison(
            "/api/v1/compare/links",
            "How much more or less goes over links under the second of two scenarios.",
            StudyDto.LinkChanges.class,
            (arguments, progress) -> Reply.json(links(studies.compared(arguments), progress))));
    all.add(
        studies.comparison(
            "/api/v1/compare/leverage",
            "On whose permission all trades depend under two scenarios.",
            StudyDto.Leverage.class,
            this::leverage,
            DependenceEndpoints.LIMIT));
    all.add(
        file(
            "/api/v1/compare/trades.csv",
            "The trades that change between two scenarios, as CSV.",
            Reply.CSV,
            studies.ofComparison(),
            (arguments, progress) -> {
              List<Study> pair = studies.compared(arguments);
              return csv(
                  "trades.csv", StudyCsv.of(pair.getFirst().compare(pair.getLast(), progress)));
            }));
    all.add(
        file(
            "/api/v1/compare/links.geojson",
            "The links whose flow changes between two scenarios, as GeoJSON.",
            Reply.GEO_JSON,
            studies.ofComparison(),
            (arguments, progress) ->
                Reply.download(
                    Reply.GEO_JSON,
                    "links.geojson",
                    Json.toBytes(
                        StudyGeoJson.of(
                            ground.region(arguments).network(),
                            links(studies.compared(arguments), progress))))));
    all.add(
        file(
            "/api/v1/compare/links.gpkg",
            "The same as a GeoPackage with the layer link_changes.",
            GEOPACKAGE,
            studies.ofComparison(),
            this::geoPackage));
    all.add(
        file(
            "/api/v1/compare/report.html",
            "Two scenarios side by side as one page that needs nothing else: totals, map, trades,"
                + " leverage, inputs with their hashes.",
            "text/html; charset=utf-8",
            studies.ofComparison(),
            this::report));
    all.add(
        file(
            "/api/v1/criticality/table.csv",
            "What all trades lose when one element closes, as CSV.",
            Reply.CSV,
            studies.ofCriticality(),
            (arguments, progress) ->
                csv(
                    "criticality.csv",
                    StudyCsv.of(studies.criticality(arguments, ALL, progress)))));
    all.add(
        file(
            "/api/v1/criticality/map.geojson",
            "The same as GeoJSON.",
            Reply.GEO_JSON,
            studies.ofCriticality(),
            (arguments, progress) ->
                Reply.download(
                    Reply.GEO_JSON,
                    "criticality.geojson",
                    Json.toBytes(
                        StudyGeoJson.of(
                            ground.region(arguments).network(),
                            studies.criticality(arguments, ALL, progress))))));
    all.add(
        file(
            "/api/v1/flows/links.csv",
            "How much goes over every link, as CSV.",
            Reply.CSV,
            studies.ofTrades(),
            (arguments, progress) ->
                csv("flows.csv", StudyCsv.of(studies.study(arguments).flows(ALL, progress)))));
    all.add(
        file(
            "/api/v1/flows/links.geojson",
            "The same as GeoJSON.",
            Reply.GEO_JSON,
            studies.ofTrades(),
            (arguments, progress) ->
                Reply.download(
                    Reply.GEO_JSON,
                    "flows.geojson",
                    Json.toBytes(
                        StudyGeoJson.of(
                            ground.region(arguments).network(),
                            studies.study(arguments).flows(ALL, progress))))));
    return all;
  }

  private Endpoint file(
      String path,
      String summary,
      String mediaType,
      List<Parameter> parameters,
      Endpoint.Work work) {
    return Endpoint.get(path, summary)
        .takes(parameters)
        .gives(mediaType)
        .answers(
            Object.class, arguments -> studies.oneOfFew(work).answer(arguments, Progress.NONE));
  }

  private static Reply csv(String name, String text) {
    return Reply.download(Reply.CSV, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static StudyDto.LinkChanges links(List<Study> pair, Progress progress) {
    return pair.getFirst().compareLinks(pair.getLast(), progress);
  }

  private Reply geoPackage(Arguments arguments, Progress progress) {
    List<GeoPackageWriter.LinkChange> changes =
        links(studies.compared(arguments), progress).links().stream()
            .map(change ->
                new GeoPackageWriter.LinkChange(
                    change.id(), change.tonnesBefore(), change.tonnesAfter()))
            .toList();
    try {
      Path file = Files.createTempFile("wayleave-changes", ".gpkg");
      try {
        GeoPackageWriter.writeChanges(
            ground.region(arguments).network(), changes, file, clock.instant());
        return Reply.download(GEOPACKAGE, "links.gpkg", Files.readAllBytes(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder for temporary files cannot be used.", e);
    } catch (SQLException e) {
      throw new IllegalStateException("A GeoPackage cannot be written.", e);
    }
  }

  private Reply report(Arguments arguments, Progress progress) {
    List<Study> pair = studies.compared(arguments);
    Study before = pair.getFirst();
    Study after = pair.getLast();
    String page =
        CompareReport.html(
            new CompareReport.Answers(
                before.compare(after, progress),
                before.compareLinks(after, progress),
                before.leverage(after, Bargain.Rule.USUAL, progress)),
            ground.region(arguments).network());
    return Reply.download(
        "text/html; charset=utf-8", "comparison.html", page.getBytes(StandardCharsets.UTF_8));
  }

  private Reply leverage(Arguments arguments, Progress progress) {
    List<Study> pair = studies.compared(arguments);
    return Reply.json(
        pair.getFirst()
            .leverage(
                pair.getLast(),
                DependenceEndpoints.rule(arguments.text(DependenceEndpoints.LIMIT.name()).strip()),
                progress));
  }
}
