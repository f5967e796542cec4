package org.wayleave.app.api;

import java.util.List;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Endpoint.Access;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.workspace.Workspace;
import org.wayleave.app.workspace.WorkspaceDto;
import org.wayleave.network.notice.UserException;

/** The endpoints of what users keep: scenarios and uploads. Safe to share between threads. */
final class WorkspaceEndpoints {

  private static final int MOST_REVISIONS = 999_999;

  private static final Parameter SCENARIO =
      Parameter.path("id", "The id of a scenario.", "s-0123456789abcdef");
  private static final Parameter UPLOAD =
      Parameter.path("id", "The id of an upload.", "u-0123456789abcdef");
  private static final String A_SCENARIO =
      "A scenario: a parameters file in JSON, with a name; see docs/parameters.md.";

  private final Workspace workspace;
  private final Ground ground;

  WorkspaceEndpoints(Workspace workspace, Ground ground) {
    this.workspace = workspace;
    this.ground = ground;
  }

  /** A scenario as it is sent, for the description; it is read as a parameters file. */
  record ScenarioBody(String name) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/api/v1/scenarios", "The scenarios that are kept, the last changed first.")
            .needs(Access.WORKSPACE)
            .answers(
                WorkspaceDto.Scenarios.class, arguments -> Reply.json(workspace.listScenarios())),
        Endpoint.post("/api/v1/scenarios", "Keeps a new scenario.")
            .reads(A_SCENARIO, ScenarioBody.class, Workspace.MOST_SCENARIO_BYTES)
            .answers(
                WorkspaceDto.Scenario.class,
                arguments -> Reply.json(201, workspace.addScenario(arguments.body()))),
        Endpoint.get("/api/v1/scenarios/{id}", "A scenario with its content.")
            .takes(SCENARIO)
            .needs(Access.WORKSPACE)
            .answers(
                WorkspaceDto.Scenario.class,
                arguments -> Reply.json(workspace.getScenario(arguments.text("id")))),
        Endpoint.put("/api/v1/scenarios/{id}", "Writes a scenario again.")
            .takes(
                SCENARIO,
                Parameter.required(
                    "revision", "The revision that was changed; refused if it is older.", "1"))
            .reads(A_SCENARIO, ScenarioBody.class, Workspace.MOST_SCENARIO_BYTES)
            .answers(WorkspaceDto.Scenario.class, this::replace),
        Endpoint.delete("/api/v1/scenarios/{id}", "Removes a scenario.")
            .takes(SCENARIO)
            .answers(
                void.class,
                arguments -> {
                  workspace.removeScenario(arguments.text("id"));
                  return Reply.nothing();
                }),
        Endpoint.get("/api/v1/uploads", "The networks and trades that were brought in.")
            .needs(Access.WORKSPACE)
            .answers(WorkspaceDto.Uploads.class, arguments -> Reply.json(workspace.listUploads())),
        Endpoint.post(
                "/api/v1/uploads",
                "Brings in a network folder as a zip, trades as CSV, or parameters, which become a"
                    + " scenario; refused with everything that is wrong with it.")
            .takes(
                Parameter.required("kind", "What it is: network, demand or parameters.", "demand"),
                Parameter.required("name", "What it is called.", "my trades"),
                Parameter.optional(
                    "network",
                    "For trades: the id of the network they are for; the default is the usual one.",
                    "u-0123456789abcdef"))
            .readsBytes("The file.", "application/octet-stream", Workspace.MOST_UPLOAD_BYTES)
            .answers(WorkspaceDto.Upload.class, this::receive),
        Endpoint.get("/api/v1/uploads/{id}", "An upload, with what was found in it.")
            .takes(UPLOAD)
            .needs(Access.WORKSPACE)
            .answers(
                WorkspaceDto.Upload.class,
                arguments -> Reply.json(workspace.getUpload(arguments.text("id")))),
        Endpoint.get("/api/v1/uploads/{id}/content", "The bytes of an upload, as they came.")
            .takes(UPLOAD)
            .needs(Access.WORKSPACE)
            .gives("application/octet-stream")
            .answers(Object.class, this::content),
        Endpoint.delete("/api/v1/uploads/{id}", "Removes an upload.")
            .takes(UPLOAD)
            .answers(
                void.class,
                arguments -> {
                  workspace.removeUpload(arguments.text("id"));
                  return Reply.nothing();
                }));
  }

  private Reply replace(Arguments arguments) {
    int revision = arguments.number("revision", 0, 1, MOST_REVISIONS);
    return Reply.json(workspace.replaceScenario(arguments.text("id"), revision, arguments.body()));
  }

  private Reply receive(Arguments arguments) {
    String kind = arguments.text("kind");
    String name = arguments.text("name").strip();
    byte[] bytes = arguments.body();
    WorkspaceDto.Upload upload =
        switch (kind) {
          case "network" -> workspace.addNetwork(name, bytes);
          case "demand" ->
              workspace.addDemand(name, bytes, arguments.text("network"), ground.region(arguments));
          case "parameters" -> workspace.addParameters(name, bytes);
          default ->
              throw new UserException(
                  "bad_parameter",
                  "The kind of upload (%s) is not known.".formatted(kind),
                  "Maybe one of: network, demand, parameters.");
        };
    if (upload.errors() > 0) {
      return Reply.problem(
          ProblemDto.ofFile(
              "The file (%s) has (%d) errors; nothing of it was kept."
                  .formatted(name, upload.errors()),
              upload.notices() == null ? List.of() : upload.notices()));
    }
    return Reply.json(201, upload);
  }

  private Reply content(Arguments arguments) {
    WorkspaceDto.Upload upload = workspace.getUpload(arguments.text("id"));
    return Reply.download(
        "application/octet-stream",
        upload.id() + (upload.kind().equals("network") ? ".zip" : ".csv"),
        workspace.getUploadBytes(upload.id()));
  }
}
