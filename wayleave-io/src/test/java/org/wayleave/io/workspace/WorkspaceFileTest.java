package org.wayleave.io.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.network.notice.UserException;
import org.wayleave.testing.Property;

/** What is written is there, also after it was closed and opened again, and nothing else is. */
class WorkspaceFileTest {

  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  @TempDir private Path folder;
  private int files;

  private WorkspaceFile open(String name) {
    return WorkspaceFile.open(folder.resolve(name), WorkspaceFile.Use.SERVER, NOW);
  }

  private static void assertCode(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UserException.class, mistake -> assertThat(mistake.code()).isEqualTo(code));
  }

  @Test
  void itBehavesAsAMap() {
    Property.forAll(
        "a workspace is a map",
        20240601,
        25,
        (random, size) -> random.nextLong(),
        seed -> {
          SplittableRandom random = new SplittableRandom(seed);
          String name = "w" + files++ + ".gpkg";
          WorkspaceFile file = open(name);
          Map<String, SavedScenario> model = new LinkedHashMap<>();
          for (int step = 0; step < 60; step++) {
            List<String> ids = new ArrayList<>(model.keySet());
            String id =
                ids.isEmpty() || random.nextInt(10) == 0
                    ? "s-none"
                    : ids.get(random.nextInt(ids.size()));
            String text = "{\"name\":\"" + random.nextInt(1000) + "ქართული\"}";
            switch (random.nextInt(5)) {
              case 0, 1 -> {
                SavedScenario made = file.addScenario("n" + step, text, NOW);
                model.put(made.id(), made);
              }
              case 2 -> {
                SavedScenario old = model.get(id);
                int revision = old == null ? 1 : old.revision() - random.nextInt(2);
                if (old != null && revision != old.revision()) {
                  assertCode(() -> file.replaceScenario(id, revision, "x", "{}", NOW), "conflict");
                } else {
                  file.replaceScenario(id, revision, "m" + step, text, NOW)
                      .ifPresent(changed -> model.put(id, changed));
                }
              }
              case 3 -> assertThat(file.removeScenario(id)).isEqualTo(model.remove(id) != null);
              default -> {
                if (random.nextInt(10) == 0) {
                  file.close();
                  try (WorkspaceFile again = open(name)) {
                    assertThat(again.listScenarios())
                        .containsExactlyInAnyOrderElementsOf(model.values());
                  }
                  return;
                }
              }
            }
            assertThat(file.listScenarios()).containsExactlyInAnyOrderElementsOf(model.values());
          }
          file.close();
        });
  }

  @Test
  void aTokenIsKnownByItsHashAlone() throws IOException {
    Path path = folder.resolve("t.gpkg");
    String token;
    try (WorkspaceFile file = open("t.gpkg")) {
      assertThat(file.hasTokens()).isFalse();
      token = file.addToken("desk", NOW);
      assertThat(file.isToken(token)).isTrue();
      assertThat(file.isToken(token + "x")).isFalse();
      assertThat(file.isToken("")).isFalse();
      assertThat(file.addToken("other", NOW)).isNotEqualTo(token);
      assertCode(() -> file.addToken("desk", NOW), "conflict");
      assertThat(file.removeToken("desk")).isTrue();
      assertThat(file.isToken(token)).isFalse();
      token = file.addToken("desk", NOW);
    }
    assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
        .contains("desk")
        .doesNotContain(token)
        .doesNotContain(token.substring(3));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void oneServerAtATimeUsesItAndVisitorsMayAddTokens() {
    try (WorkspaceFile file = open("s.gpkg")) {
      assertCode(() -> open("s.gpkg").close(), "workspace_in_use");
      try (WorkspaceFile visitor =
          WorkspaceFile.open(folder.resolve("s.gpkg"), WorkspaceFile.Use.VISITOR, NOW)) {
        String token = visitor.addToken("desk", NOW);
        assertThat(file.isToken(token)).isTrue();
      }
    }
    open("s.gpkg").close();
  }

  @Test
  void whatIsNoWorkspaceIsNotTouched() throws IOException, SQLException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "my notes");
    assertCode(() -> open("notes.txt"), "not_a_workspace");
    assertThat(text).hasContent("my notes");
    assertCode(() -> open("."), "not_a_workspace");

    Path other = folder.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE mine (x)");
    }
    byte[] before = Files.readAllBytes(other);
    assertCode(() -> open("other.db"), "not_a_workspace");
    assertThat(Files.readAllBytes(other)).isEqualTo(before);

    open("new.gpkg").close();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("new.gpkg"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE wayleave_workspace SET version = 2");
    }
    assertCode(() -> open("new.gpkg"), "newer_workspace");
  }

  @Test
  void itIsAGeoPackageWithAttributes() throws SQLException {
    open("g.gpkg").close();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("g.gpkg"));
        Statement statement = connection.createStatement()) {
      Sql sql = new Sql(connection);
      assertThat(sql.number("PRAGMA application_id")).isEqualTo(0x47504B47L);
      assertThat(
              sql.list(
                  row -> row.getString(1),
                  "SELECT table_name FROM gpkg_contents WHERE data_type = 'attributes' ORDER BY 1"))
          .containsExactly("job", "scenario", "token", "upload");
      assertThat(sql.number("SELECT count(*) FROM gpkg_spatial_ref_sys")).isEqualTo(3);
      assertThat(statement.execute("PRAGMA integrity_check")).isTrue();
    }
  }

  @Test
  void uploadsAndAnswersComeBackAsTheyWere() {
    byte[] bytes = new byte[100_000];
    new java.util.Random(7).nextBytes(bytes);
    try (WorkspaceFile file = open("u.gpkg")) {
      SavedUpload upload =
          new SavedUpload("u-1", "demand", "mine", "", NOW, bytes.length, "00", "{}");
      file.addUpload(upload, bytes);
      assertThat(file.findUpload("u-1")).hasValue(upload);
      assertThat(file.findUploadBytes("u-1").orElseThrow()).isEqualTo(bytes);
      assertThat(file.findUploadBytes("u-2")).isEmpty();
      assertThat(file.removeUpload("u-1")).isTrue();
      assertThat(file.removeUpload("u-1")).isFalse();

      SavedJob job =
          new SavedJob(
              "j-1", "x", "/a", "{}", SavedJob.State.QUEUED, NOW, null, null, 0, "", false);
      file.addJob(job);
      assertThat(file.findJobAnswer("j-1")).isEmpty();
      file.changeJob(job.with(SavedJob.State.DONE, NOW, NOW, 1, ""), bytes);
      assertThat(file.findJobAnswer("j-1").orElseThrow()).isEqualTo(bytes);
      assertThat(file.findJob("j-1").orElseThrow().hasAnswer()).isTrue();
      assertThat(file.findJob("j-1").orElseThrow().restarts()).isEqualTo(1);
    }
  }
}
