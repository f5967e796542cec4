package org.wayleave.io.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the WARC files of a store. Functions without state. */
final class Segments {

  private static final Pattern NAME = Pattern.compile("evidence-(\\d{6})\\.warc\\.gz");

  private Segments() {}

  static String name(int number) {
    return "evidence-%06d.warc.gz".formatted(number);
  }

  /** The number of a file; 0 for one of another name. */
  static int number(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> number(file.getFileName().toString()) > 0).sorted().toList();
    }
  }

  /**
   * Moves what no entry speaks of into files beside, called as theirs with {@code .without-chain}:
   * what follows {@code end} in the file of that number, and all files after it. A killed process
   * leaves one record so; a chain that was lost leaves all of them, and none may be destroyed.
   */
  static void setAside(Path folder, int number, long end) throws IOException {
    for (Path file : list(folder)) {
      int own = number(file.getFileName().toString());
      long from = own > number ? 0 : own == number ? end : Files.size(file);
      if (Files.size(file) > from) {
        Path aside = free(folder, file.getFileName() + ".without-chain");
        try (InputStream in = Files.newInputStream(file)) {
          in.skipNBytes(from);
          Files.copy(in, aside);
        }
      }
      if (own > number) {
        Files.delete(file);
      }
    }
  }

  private static Path free(Path folder, String name) {
    Path file = folder.resolve(name);
    for (int x = 2; Files.exists(file); x++) {
      file = folder.resolve(name + "-" + x);
    }
    return file;
  }
}
