package org.wayleave.io.gmns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.io.report.Home;
import org.wayleave.network.Network;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: what is written reads back as the same network and the same parameters. */
class RoundTripTest {

  @TempDir private Path root;

  @Test
  void randomNetworksReadBackWithTheSameHash() {
    AtomicInteger run = new AtomicInteger();
    Property.forAll(
        "write then read gives the same hash",
        7,
        60,
        RandomNetworks::draw,
        network -> {
          Path folder = root.resolve("run" + run.incrementAndGet());
          GmnsWriter.write(network, List.of(), "", "", folder);
          GmnsFolder read = GmnsReader.read(folder);
          assertThat(read.network().listNodes()).isEqualTo(network.listNodes());
          assertThat(read.network().listLinks()).isEqualTo(network.listLinks());
          assertThat(read.network().hash()).isEqualTo(network.hash());
        });
  }

  @Test
  void theSmallFolderReadsBackWithItsParameters() throws IOException {
    check(new SmallFolder().writeTo(root.resolve("small")));
  }

  @Test
  void theTitleAndThePricesOfAnotherYearAreKept() throws IOException {
    check(
        new SmallFolder().spoil("config.csv", "USD 2024", "EUR 2019").writeTo(root.resolve("eur")));
    assertThat(GmnsReader.read(root.resolve("once")).currency()).isEqualTo("EUR 2019");
    assertThat(GmnsReader.read(root.resolve("once")).title()).isEqualTo("Small Caspian");
  }

  @Test
  void theBundledFolderReadsBackWithoutAnyNotice() throws IOException {
    Path caspian = Home.find().resolve("data/caspian");
    assertThat(caspian).isDirectory();
    check(caspian);
  }

  private void check(Path folder) throws IOException {
    GmnsFolder first = GmnsReader.read(folder);
    assertThat(first.notices().listNotices())
        .filteredOn(notice -> notice.severity() == Severity.ERROR)
        .isEmpty();
    Path once = root.resolve("once");
    GmnsWriter.write(first.network(), first.parameters(), first.title(), first.currency(), once);
    GmnsFolder second = GmnsReader.read(once);
    assertThat(second.network().hash()).isEqualTo(first.network().hash());
    assertThat(second.title()).isEqualTo(first.title());
    assertThat(second.currency()).isEqualTo(first.currency());
    assertThat(second.parameters()).isEqualTo(first.parameters());
    assertThat(second.network().aliases()).isEqualTo(first.network().aliases());

    Path twice = root.resolve("twice");
    GmnsWriter.write(
        second.network(), second.parameters(), second.title(), second.currency(), twice);
    try (Stream<Path> files = Files.list(once)) {
      for (Path file : files.toList()) {
        assertThat(twice.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Files.writeString(root.resolve("precious.txt"), "x");
    Network network = Network.builder("empty").build();

    assertThatThrownBy(() -> GmnsWriter.write(network, List.of(), "", "", root))
        .isInstanceOfSatisfying(
            UserException.class,
            mistake -> assertThat(mistake.code()).isEqualTo("folder_not_empty"));
  }
}
