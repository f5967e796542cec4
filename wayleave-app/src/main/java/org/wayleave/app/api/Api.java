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
import org.wayleave.app.job.Jobs;
import org.wayleave.app.region.Region;
import org.wayleave.app.workspace.Workspace;
import org.wayleave.app.workspace.WorkspaceDto;

/**
 * What the server answers: its endpoints over one region. Safe to share between threads.
 *
 * <p>The list of endpoints is made once; the routes of the server and its description come from it.
 */
public final class Api implements AutoCloseable {

  private final String version;
  private final List<Endpoint> endpoints = new ArrayList<>();
  private final @Nullable Jobs jobs;
  private volatile @Nullable Reply description;

  /**
   * The endpoints over a region, of a server that keeps nothing.
   *
   * @param clock tells which day it is
   * @param version the version of the program
   */
  public Api(Region region, Clock clock, String version) {
    this(region, clock, version, null, List.of());
  }

  /**
   * The endpoints over a region and a workspace, whose jobs go on from now.
   *
   * @param clock tells which day it is
   * @param version the version of the program
   * @param workspace what users keep; null when nothing is kept
   * @param besides what else the server answers, which rests on no region
   */
  public Api(
      Region region,
      Clock clock,
      String version,
      @Nullable Workspace workspace,
      List<Endpoint> besides) {
    this.version = version;
    Ground ground = new Ground(region, workspace);
    RouteEndpoints routes = new RouteEndpoints(ground, clock);
    endpoints.addAll(new NetworkEndpoints(ground, version).endpoints());
    endpoints.addAll(new ElementEndpoints(ground).endpoints());
    endpoints.addAll(routes.endpoints());
    StudyEndpoints studies = new StudyEndpoints(ground, clock);
    endpoints.addAll(studies.endpoints());
    endpoints.addAll(new ExportEndpoints(ground, clock, studies).endpoints());
    endpoints.addAll(new DependenceEndpoints(routes).endpoints());
    endpoints.addAll(new StressEndpoints(ground, clock).endpoints());
    endpoints.addAll(besides);
    endpoints.add(
        Endpoint.get("/api/v1/session", "Who asks, and what is kept on the server.")
            .answers(WorkspaceDto.Session.class, arguments -> session(workspace, arguments)));
    if (workspace == null) {
      jobs = null;
    } else {
      jobs = new Jobs(workspace.file(), endpoints, clock);
      endpoints.addAll(new WorkspaceEndpoints(workspace, ground).endpoints());
      endpoints.addAll(new JobEndpoints(jobs).endpoints());
    }
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

  private Reply session(@Nullable Workspace workspace, Arguments arguments) {
    boolean isIn = arguments.isOfWriter();
    return Reply.json(
        new WorkspaceDto.Session(
            version,
            workspace != null && workspace.file().hasTokens(),
            isIn,
            workspace == null || !isIn ? null : workspace.summary(),
            new WorkspaceDto.Limits(Workspace.MOST_UPLOAD_BYTES, Workspace.MOST_SCENARIO_BYTES)));
  }

  /** Stops the jobs. */
  @Override
  public void close() {
    if (jobs != null) {
      jobs.close();
    }
  }

  private Reply describe(Arguments arguments) {
    Reply ready = description;
    if (ready == null) {
      byte[] document = Json.toBytes(description());
      ready = Reply.kept(Reply.JSON, out -> out.write(document), "");
      description = ready;
    }
    return ready;
  }
}
