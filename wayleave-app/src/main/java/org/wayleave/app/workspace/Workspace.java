package org.wayleave.app.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.io.parameters.ParametersFile;
import org.wayleave.io.parameters.ParametersReader;
import org.wayleave.io.workspace.SavedScenario;
import org.wayleave.io.workspace.SavedUpload;
import org.wayleave.io.workspace.WorkspaceFile;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.demand.DemandMatrix;

/** Scenarios and uploads of one workspace file. Safe to share between threads. */
public final class Workspace {

  /** The largest scenario, in bytes of JSON. */
  public static final int MOST_SCENARIO_BYTES = 100_000;

  /** The largest upload, in bytes. */
  public static final int MOST_UPLOAD_BYTES = 20_000_000;

  private static final int LONGEST_NAME = 200;
  private static final int MOST_OPEN = 4;

  private final WorkspaceFile file;
  private final Uploads uploads;
  private final Clock clock;
  private final Map<String, Region> idToRegion = new Recent<>();
  private final Map<String, DemandMatrix> idToDemand = new Recent<>();

  /** The few that were asked for last. */
  private static final class Recent<T> extends LinkedHashMap<String, T> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
      return size() > MOST_OPEN;
    }
  }

  /** The service over a file that is open. */
  public Workspace(WorkspaceFile file, RegionOpener opener, Clock clock) {
    this.file = file;
    this.clock = clock;
    uploads = new Uploads(opener);
  }

  /** The file. */
  public WorkspaceFile file() {
    return file;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** How much it holds. */
  public WorkspaceDto.Summary summary() {
    return new WorkspaceDto.Summary(
        String.valueOf(file.file().getFileName()),
        file.listScenarios().size(),
        file.listUploads().size(),
        file.listJobs().size());
  }

  /** All scenarios, the last changed first. */
  public WorkspaceDto.Scenarios listScenarios() {
    return new WorkspaceDto.Scenarios(file.listScenarios().stream().map(Workspace::head).toList());
  }

  /** The scenario of that id; {@code not_found} when there is none. */
  public WorkspaceDto.Scenario getScenario(String id) {
    return toDto(file.findScenario(id).orElseThrow(() -> notFound("scenario", id)));
  }

  /**
   * Keeps a new scenario.
   *
   * @param json a parameters file in JSON
   * @throws UserException {@code bad_parameters_file} with every mistake
   */
  public WorkspaceDto.Scenario addScenario(byte[] json) {
    Read read = read(json);
    return toDto(file.addScenario(read.name, read.content, now()));
  }

  /** Writes a scenario again; {@code conflict} when somebody else has meanwhile. */
  public WorkspaceDto.Scenario replaceScenario(String id, int revision, byte[] json) {
    Read read = read(json);
    return toDto(
        file.replaceScenario(id, revision, read.name, read.content, now())
            .orElseThrow(() -> notFound("scenario", id)));
  }

  /** Removes a scenario. */
  public void removeScenario(String id) {
    if (!file.removeScenario(id)) {
      throw notFound("scenario", id);
    }
  }

  /** A scenario that was understood. */
  private record Read(String name, String content) {}

  private static Read read(byte[] json) {
    ParametersFile understood = ParametersReader.parse(json, "scenario");
    String name = understood.text("name").strip();
    requireName(name);
    return new Read(name, Json.toOneLine(json));
  }

  private static void requireName(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new UserException(
          "bad_name",
          "The name (%s) is empty or longer than (%d) characters."
              .formatted(name.substring(0, Math.min(name.length(), 40)), LONGEST_NAME),
          "Maybe say in a few words what it is about, as name.");
    }
  }

  private static WorkspaceDto.ScenarioHead head(SavedScenario scenario) {
    return new WorkspaceDto.ScenarioHead(
        scenario.id(),
        scenario.name(),
        scenario.revision(),
        scenario.created().toString(),
        scenario.changed().toString(),
        hash(scenario.content().getBytes(StandardCharsets.UTF_8)).substring(0, 16));
  }

  private static WorkspaceDto.Scenario toDto(SavedScenario scenario) {
    WorkspaceDto.ScenarioHead head = head(scenario);
    return new WorkspaceDto.Scenario(
        head.id(),
        head.name(),
        head.revision(),
        head.created(),
        head.changed(),
        head.hash(),
        Json.toMap(scenario.content()));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  private static UserException notFound(String what, String id) {
    return new UserException(
        "not_found",
        "There is no %s (%s).".formatted(what, id),
        "Maybe it was deleted; the list of them says what there is.");
  }

  /** All uploads, the last first, without their notices. */
  public WorkspaceDto.Uploads listUploads() {
    return new WorkspaceDto.Uploads(
        file.listUploads().stream().map(upload -> toDto(upload, Detail.BRIEF)).toList());
  }

  /** The upload of that id, with what was found. */
  public WorkspaceDto.Upload getUpload(String id) {
    return toDto(find(id), Detail.FULL);
  }

  /** The bytes of an upload. */
  public byte[] getUploadBytes(String id) {
    return file.findUploadBytes(id).orElseThrow(() -> notFound("upload", id));
  }

  /** Removes an upload. */
  public void removeUpload(String id) {
    if (!file.removeUpload(id)) {
      throw notFound("upload", id);
    }
    synchronized (this) {
      idToRegion.remove(id);
      idToDemand.clear();
    }
  }

  private SavedUpload find(String id) {
    return file.findUpload(id).orElseThrow(() -> notFound("upload", id));
  }

  private enum Detail {
    BRIEF,
    FULL
  }

  private static WorkspaceDto.Upload toDto(SavedUpload saved, Detail detail) {
    WorkspaceDto.Upload found =
        Json.read(saved.findings().getBytes(StandardCharsets.UTF_8), WorkspaceDto.Upload.class);
    return detail == Detail.FULL
        ? found
        : new WorkspaceDto.Upload(
            found.id(),
            found.kind(),
            found.name(),
            found.bytes(),
            found.sha256(),
            found.created(),
            found.errors(),
            found.warnings(),
            null,
            found.network(),
            found.demand(),
            found.scenario());
  }

  /** Reads a network folder as a zip and keeps it, unless it has errors. */
  public WorkspaceDto.Upload addNetwork(String name, byte[] zip) {
    requireName(name);
    Region region = uploads.network(zip);
    return keep(
        "network",
        name,
        "",
        zip,
        region.notices(),
        new WorkspaceDto.NetworkSummary(
            region.title(),
            region.network().hash(),
            region.network().nodeCount(),
            region.network().linkCount(),
            region.demand().trades().size()),
        null);
  }

  /**
   * Reads trades as CSV and keeps them, unless they have errors.
   *
   * @param networkId the network they are for; empty for the usual one
   * @param region that network
   */
  public WorkspaceDto.Upload addDemand(String name, byte[] csv, String networkId, Region region) {
    requireName(name);
    NoticeLog log = new NoticeLog();
    DemandMatrix demand = uploads.demand(csv, region, log);
    if (!log.hasErrors() && demand.tonnes() == 0) {
      throw new UserException(
          "no_demand",
          "The file (%s) says of no tonnes that they are carried.".formatted(name),
          "Maybe the column tonnes_mid is empty.");
    }
    return keep(
        "demand",
        name,
        networkId,
        csv,
        log,
        null,
        new WorkspaceDto.DemandSummary(
            region.network().name(), demand.trades().size(), demand.tonnes()));
  }

  private WorkspaceDto.Upload keep(
      String kind,
      String name,
      String networkId,
      byte[] bytes,
      NoticeLog log,
      WorkspaceDto.@Nullable NetworkSummary network,
      WorkspaceDto.@Nullable DemandSummary demand) {
    boolean isKept = !log.hasErrors();
    String id = isKept ? file.newId("u") : "";
    Instant now = now();
    String hash = hash(bytes);
    WorkspaceDto.Upload upload =
        new WorkspaceDto.Upload(
            id,
            kind,
            name,
            bytes.length,
            hash,
            now.toString(),
            log.count(Severity.ERROR),
            log.count(Severity.WARNING),
            Uploads.findings(log),
            network,
            demand,
            null);
    if (isKept) {
      file.addUpload(
          new SavedUpload(
              id,
              kind,
              name,
              networkId,
              now,
              bytes.length,
              hash,
              new String(Json.toBytes(upload), StandardCharsets.UTF_8)),
          bytes);
    }
    return upload;
  }

  /**
   * Reads a parameters file, YAML or JSON, and keeps it as a scenario of that name.
   *
   * @throws UserException {@code bad_parameters_file} with every mistake
   */
  public WorkspaceDto.Upload addParameters(String name, byte[] text) {
    requireName(name);
    ParametersFile understood = ParametersReader.parse(text, name);
    SavedScenario scenario =
        file.addScenario(name, Json.toText(ScenarioJson.of(name, understood)), now());
    return new WorkspaceDto.Upload(
        "",
        "parameters",
        name,
        text.length,
        hash(text),
        scenario.created().toString(),
        0,
        0,
        List.of(),
        null,
        null,
        head(scenario));
  }

  /** The uploaded network of that id, open; {@code not_found} when there is none. */
  public synchronized Region region(String id) {
    Region open = idToRegion.get(id);
    if (open == null) {
      requireKind(find(id), "network");
      open = uploads.network(getUploadBytes(id));
      idToRegion.put(id, open);
    }
    return open;
  }

  /** The uploaded trades of that id on a network; {@code not_found} when there are none. */
  public synchronized DemandMatrix demand(String id, Region region) {
    String key = id + " " + region.network().hash();
    DemandMatrix open = idToDemand.get(key);
    if (open == null) {
      requireKind(find(id), "demand");
      NoticeLog log = new NoticeLog();
      open = uploads.demand(getUploadBytes(id), region, log);
      if (log.hasErrors()) {
        throw new UserException(
            "demand_of_another_network",
            "The trades (%s) name places that the network (%s) does not have."
                .formatted(id, region.network().name()),
            "Maybe choose the network they were sent for.");
      }
      idToDemand.put(key, open);
    }
    return open;
  }

  private static void requireKind(SavedUpload upload, String kind) {
    if (!upload.kind().equals(kind)) {
      throw new UserException(
          "not_found",
          "The upload (%s) is no %s but a %s.".formatted(upload.id(), kind, upload.kind()),
          "Maybe name another upload.");
    }
  }
}
