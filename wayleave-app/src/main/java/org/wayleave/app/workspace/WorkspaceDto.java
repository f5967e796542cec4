package org.wayleave.app.workspace;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.ProblemDto;

/** What is kept on the server, as JSON. Times are UTC, as {@code 2024-06-01T12:00:00Z}. */
public final class WorkspaceDto {

  private WorkspaceDto() {}

  /**
   * Who asks, and what there is.
   *
   * @param version the version of the program
   * @param needsToken whether a token is needed to read or change what is kept
   * @param isIn whether who asks may
   * @param workspace what is kept; null when nothing is
   * @param limits how much may be sent
   */
  public record Session(
      String version,
      boolean needsToken,
      boolean isIn,
      @Nullable Summary workspace,
      Limits limits) {}

  /** The file, and how much it holds. */
  public record Summary(String name, int scenarios, int uploads, int jobs) {}

  /** How many bytes may be sent. */
  public record Limits(int uploadBytes, int scenarioBytes) {}

  /** A scenario without its content; the hash is that of the content as a parameters file. */
  public record ScenarioHead(
      String id, String name, int revision, String created, String changed, String hash) {}

  /** Scenarios. */
  public record Scenarios(List<ScenarioHead> scenarios) {}

  /** A scenario; its content is a parameters file in JSON. */
  public record Scenario(
      String id,
      String name,
      int revision,
      String created,
      String changed,
      String hash,
      Map<String, Object> scenario) {}

  /**
   * An upload.
   *
   * @param id its id; empty when it has errors and was not kept
   * @param kind {@code network}, {@code demand} or {@code parameters}
   * @param name what it is called
   * @param bytes its size
   * @param sha256 the SHA-256 of its bytes
   * @param created when it came
   * @param errors how many errors were found: none in what is kept
   * @param warnings how many warnings were found
   * @param notices the first of what was found; left out of lists
   * @param network what a network holds
   * @param demand what a demand holds
   * @param scenario the scenario that parameters became
   */
  public record Upload(
      String id,
      String kind,
      String name,
      int bytes,
      String sha256,
      String created,
      long errors,
      long warnings,
      @Nullable List<ProblemDto.Finding> notices,
      @Nullable NetworkSummary network,
      @Nullable DemandSummary demand,
      @Nullable ScenarioHead scenario) {}

  /** An uploaded network in figures. */
  public record NetworkSummary(String title, String hash, int nodes, int links, int trades) {}

  /** Uploaded trades in figures. */
  public record DemandSummary(String network, int trades, long tonnes) {}

  /** Uploads. */
  public record Uploads(List<Upload> uploads) {}
}
