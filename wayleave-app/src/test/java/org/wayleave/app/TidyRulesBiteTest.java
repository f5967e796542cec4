package org.wayleave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of tidiness fails on a folder with that defect, and not on a tidy one. */
class TidyRulesBiteTest {

  private static final String ROOM = "wayleave-network/src/main/java/org/wayleave/network/";

  @TempDir private Path home;

  @BeforeEach
  void tidyHouse() throws IOException {
    write(
        ROOM + "package-info.java",
        """
        /**
         * Stones of the ground. More about them.
        %s */
        @Room(
            name = "network",
            mayUse = {"network.geo"})
        package org.wayleave.network;
        """
            .formatted(" * A line.\n".repeat(10)));
    write(ROOM + "Stone.java", "/** A stone. */\npublic final class Stone {}\n");
    write("README.md", "# Tidy\n\nSee [stones](wayleave-network/pom.xml) and [here](#tidy).\n");
    write("wayleave-network/pom.xml", "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"/>\n");
    write("package-lock.json", "{\"packages\": {\"a\": {\"version\": \"1\"}}}\n");
    write(".gitignore", "target/\n*.log\n");
    write("target/bad.md", "[dead](nowhere.md)\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private TidyRules rules() {
    return new TidyRules(home);
  }

  @Test
  void aTidyFolderBreaksNothing() {
    assertThat(rules().sizesOfRooms()).isEmpty();
    assertThat(rules().lengthsOfFiles()).isEmpty();
    assertThat(rules().essays()).isEmpty();
    assertThat(rules().reminders()).isEmpty();
    assertThat(rules().deadLinks()).isEmpty();
    assertThat(rules().machinePaths()).isEmpty();
    assertThat(rules().registries()).isEmpty();
    assertThat(rules().largeFiles()).isEmpty();
    assertThat(rules().roomTable())
        .contains("| `network` | Stones of the ground | `Stone` | `network.geo` |");
  }

  @Test
  void aRoomWithManyFilesAndDoorsIsFound() throws IOException {
    for (int x = 0; x < 15; x++) {
      write(ROOM + "Stone" + x + ".java", "public record Stone" + x + "(int xM) {}\n");
    }
    List<String> problems = rules().sizesOfRooms();
    assertThat(problems).hasSize(3);
    assertThat(problems.get(0)).startsWith("network files: 16, at most 15");
    assertThat(problems.get(1)).startsWith("network entry types: 16 ");
    assertThat(problems.get(2)).startsWith("network package-private: 0 of 16 files");
    assertThat(TidyRules.without(problems, Map.of("network entry types", "a reason")))
        .containsExactly(problems.get(0), problems.get(2));
  }

  @Test
  void idsEnumsAndSealedCasesAreNotCounted() throws IOException {
    write(ROOM + "StoneId.java", "public record StoneId(String value) {}\n");
    write(ROOM + "Color.java", "public enum Color {\n  GREY\n}\n");
    write(ROOM + "Thing.java", "public sealed interface Thing permits Slab {}\n");
    write(ROOM + "Slab.java", "public record Slab(\n    int xM)\n    implements Thing {}\n");
    write(ROOM + "Hidden.java", "final class Hidden {}\n");
    RoomSource room = RoomSource.listRooms(rules().tree()).getFirst();
    assertThat(room.countedFiles().keySet()).containsExactly("Hidden.java", "Stone.java");
    assertThat(room.entryTypes()).containsExactly("Stone");
  }

  @Test
  void longFilesAreFound() throws IOException {
    write(ROOM + "Long.java", "//\n".repeat(601));
    write(ROOM + "Other.java", "//\n".repeat(301));
    assertThat(rules().lengthsOfFiles())
        .containsExactly(
            ROOM + "Long.java has 601 lines, at most 600",
            "nine of ten files have 601 lines, at most 300");
    write(ROOM + "Stone.java", "//\n".repeat(101));
    write(ROOM + "Another.java", "//\n".repeat(101));
    assertThat(rules().lengthsOfFiles()).contains("the median file has 101 lines, at most 100");
  }

  @Test
  void aRoomThatSaysNothingIsFound() throws IOException {
    write("wayleave-plan/src/main/java/org/wayleave/plan/Plan.java", "final class Plan {}\n");
    write(ROOM + "package-info.java", "/** Short. */\n@Room(name = \"network\", mayUse = {})\n");
    assertThat(rules().essays())
        .containsExactly(
            ROOM.substring(0, ROOM.length() - 1) + " describes itself in 1 lines, at least 10",
            "wayleave-plan/src/main/java/org/wayleave/plan has no package-info.java with a @Room");
  }

  @Test
  void aReminderWithoutReasonIsFound() throws IOException {
    String word = "TO" + "DO";
    write(ROOM + "Later.java", "// %s\n// %s: later\n".formatted(word, word));
    write(ROOM + "Why.java", "// %s: when the second network arrives\n".formatted(word));
    assertThat(rules().reminders())
        .hasSize(2)
        .allMatch(line -> line.startsWith(ROOM + "Later.java:"));
  }

  @Test
  void deadLinksAreFound() throws IOException {
    write(
        "docs/a.md",
        "# One\n[up](../README.md#tidy) [dead](b.md) [lost](../README.md#gone) `[code](c.md)`\n");
    assertThat(rules().deadLinks())
        .containsExactly("docs/a.md links to (b.md)", "docs/a.md links to (../README.md#gone)");
  }

  @Test
  void pathsOfTheMachineAreFound() throws IOException {
    for (String folder : List.of("work", "root", "home")) {
      write("docs/" + folder + ".md", "See /%s/x.\n".formatted(folder));
    }
    write("docs/fine.md", "See https://example.org/home/x and data/work/y.\n");
    assertThat(rules().machinePaths())
        .containsExactly(
            "docs/home.md:1 See /" + "home/x.",
            "docs/root.md:1 See /" + "root/x.",
            "docs/work.md:1 See /" + "work/x.");
  }

  @Test
  void registriesAndResolvedAddressesAreFound() throws IOException {
    write("package-lock.json", "{\n\"resolved\": \"x\",\n\"a\": \"https://registry.x/y\"}\n");
    write("wayleave-network/pom.xml", "<url>https://repo1.example.org/maven2</url>\n");
    write(".npmrc", "registry=x\n");
    write("some.properties", "url=http://127.0.0.1:8081/\n");
    assertThat(rules().registries())
        .hasSize(5)
        .anyMatch(line -> line.startsWith(".npmrc:1"))
        .anyMatch(line -> line.startsWith("some.properties:1"))
        .anyMatch(line -> line.startsWith("wayleave-network/pom.xml:1"))
        .anyMatch(line -> line.startsWith("package-lock.json:2"))
        .anyMatch(line -> line.startsWith("package-lock.json:3"));
  }

  @Test
  void aLargeFileIsFound() throws IOException {
    Files.write(home.resolve("big.bin"), new byte[1_000_001]);
    assertThat(rules().largeFiles()).containsExactly("big.bin has 1000001 bytes");
  }

  @Test
  void aStaleRoomTableIsFound() throws IOException {
    String before = rules().roomTable();
    write(
        ROOM + "package-info.java",
        Tree.text(home.resolve(ROOM + "package-info.java")).replace("network.geo", "network.unit"));
    assertThat(rules().roomTable()).isNotEqualTo(before).contains("`network.unit`");
  }
}
