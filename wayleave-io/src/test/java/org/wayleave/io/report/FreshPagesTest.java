package org.wayleave.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wayleave.io.gmns.GmnsFolder;
import org.wayleave.io.gmns.GmnsReader;
import org.wayleave.io.parameters.ParametersReader;
import org.wayleave.io.stress.StressReader;

/**
 * FEATURE UNDER TEST: the pages that are printed from schema and data are what is checked in.
 *
 * <p>Run with {@code -Dupdate=true} to rewrite them; then look at the difference.
 */
class FreshPagesTest {

  private static final Path HOME = Home.find();
  private static final Path CASPIAN = HOME.resolve("data/caspian");

  private static void check(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertThat(file).as("run with -Dupdate=true to rewrite it").hasContent(expected);
  }

  @Test
  void thePageOnTheFormat() throws IOException {
    check(HOME.resolve("docs/network-format.md"), FormatPage.markdown());
  }

  @Test
  void thePageOnParametersFiles() throws IOException {
    String example = Files.readString(HOME.resolve("docs/example-parameters.yaml"));
    check(HOME.resolve("docs/parameters.md"), ParametersReader.describe(example));
  }

  @Test
  void thePageOnStressFiles() throws IOException {
    String example = Files.readString(HOME.resolve("docs/example-stress.yaml"));
    check(HOME.resolve("docs/stress.md"), StressReader.describe(example));
  }

  @Test
  void thePageOnTheData() throws IOException {
    check(HOME.resolve("docs/data.md"), DataPage.markdown(GmnsReader.read(CASPIAN)));
  }

  @Test
  void theDescriptionOfTheDataForPrograms() throws IOException {
    GmnsFolder folder = GmnsReader.read(CASPIAN);
    check(CASPIAN.resolve("datapackage.json"), PackageFile.json(CASPIAN, folder.title()));
  }
}
