package org.wayleave.app.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.io.demand.DemandReader;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.plan.demand.DemandMatrix;

/** Reads what was brought in, in a folder of its own that is always removed. Thread-safe. */
final class Uploads {

  private final RegionOpener opener;

  Uploads(RegionOpener opener) {
    this.opener = opener;
  }

  private interface Reading<T> {
    T in(Path folder) throws IOException;
  }

  private static <T> T inFolder(Reading<T> reading) {
    try {
      Path folder = Files.createTempDirectory("wayleave-upload");
      try {
        return reading.in(folder);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder for temporary files cannot be used.", e);
    }
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, @Nullable IOException problem)
              throws IOException {
            Files.delete(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** A network, with what was found in its notices. */
  Region network(byte[] zip) {
    return inFolder(folder -> {
      Unzipper.unzip(zip, folder);
      return opener.open(folder.toString());
    });
  }

  /** Trades on a network, with what was found. */
  DemandMatrix demand(byte[] csv, Region region, NoticeLog log) {
    return inFolder(folder -> {
      Path file = folder.resolve("demand.csv");
      Files.write(file, csv);
      return DemandReader.read(file, region.network(), region.demand().zones(), log);
    });
  }

  static List<ProblemDto.Finding> findings(NoticeLog log) {
    return log.listNotices().stream().map(Uploads::finding).toList();
  }

  private static ProblemDto.Finding finding(Notice notice) {
    return new ProblemDto.Finding(
        notice.code(),
        notice.severity().name().toLowerCase(Locale.ROOT),
        notice.where().file(),
        notice.where().row(),
        notice.where().column(),
        notice.fact(),
        notice.advice());
  }
}
