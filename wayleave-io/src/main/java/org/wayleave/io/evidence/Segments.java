package org.wayleave.io.evidence;

import java.io.IOException;
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

  /** Takes away files that no entry speaks of: they were begun when the process was killed. */
  static void removeAfter(Path folder, int number) throws IOException {
    for (Path file : list(folder)) {
      if (number(file.getFileName().toString()) > number) {
        Files.delete(file);
      }
    }
  }
}
