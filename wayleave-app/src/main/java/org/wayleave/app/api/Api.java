package org.wayleave.app.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.region.Region;

/**
 * What the server answers: its endpoints over one region. Safe to share between threads.
 *
 * <p>The list of endpoints is made once; the routes of the server and its description come from it.
 */
public final class Api {

  private final String version;
  private final List<Endpoint> endpoints = new ArrayList<>();
  private volatile @Nullable Reply description;

  /**
   * The endpoints over a region.
   *
   * @param clock tells which day it is
   * @param version the version of the program
   */
  public Api(Region region, Clock clock, String version) {
    this.version = version;
    Ground ground = new Ground(region);
    RouteEndpoints routes = new RouteEndpoints(ground, clock);
    endpoints.addAll(new NetworkEndpoints(ground, version).endpoints());
    endpoints.addAll(routes.endpoints());
    endpoints.addAll(new StudyEndpoints(ground, clock).endpoints());
    endpoints.addAll(new DependenceEndpoints(routes).endpoints());
    endpoints.addAll(new StressEndpoints(ground, clock).endpoints());
    endpoints.add(
        Endpoint.get("/openapi.json", "This description of the server as OpenAPI 3.1.")
            .answers(Object.class, this::describe));
  }

  /** All of them. */
  public List<Endpoint> endpoints() {
    return List.copyOf(endpoints);
  }

  /** Their description as OpenAPI 3.1. */
  public Map<String, Object> description() {
    return OpenApi.document(endpoints, version);
  }

  private Reply describe(Arguments arguments) {
    Reply ready = description;
    if (ready == null) {
      ready = Reply.kept(Reply.JSON, Json.toBytes(description()), "");
      description = ready;
    }
    return ready;
  }
}
