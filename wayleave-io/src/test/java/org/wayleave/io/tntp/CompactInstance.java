package org.wayleave.io.tntp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Writes one of our compact tables of a known instance as a folder in the TNTP format. */
final class CompactInstance {

  private CompactInstance() {}

  /** The instance, through its files: the reader is part of what is tested. */
  static TntpInstance read(String name, Path folder) {
    try (InputStream in =
        Objects.requireNonNull(
            CompactInstance.class.getResourceAsStream("/cases/tntp/" + name + ".txt"))) {
      write(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList(), folder);
      return TntpReader.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(List<String> lines, Path folder) throws IOException {
    List<String> rows = lines.stream().filter(line -> !line.startsWith("#")).toList();
    String[] counts = rows.getFirst().split(" ", -1);
    int trips = rows.indexOf("trips");
    StringBuilder net =
        new StringBuilder(
            "<NUMBER OF ZONES> %s\n<NUMBER OF NODES> %s\n<FIRST THRU NODE> %s\n<END OF METADATA>\n"
                .formatted(counts[0], counts[1], counts[2]));
    for (String row : rows.subList(2, trips)) {
      String init = row.substring(0, row.indexOf(':'));
      for (String entry : row.substring(row.indexOf(':') + 1).split(",", -1)) {
        String[] figures = entry.strip().split(" ", -1);
        net.append(
            "%s %s 1 %s %s 0.15 4 0 0 1 ;\n".formatted(init, figures[0], figures[2], figures[1]));
      }
    }
    StringBuilder demand =
        new StringBuilder("<NUMBER OF ZONES> %s\n<END OF METADATA>\n".formatted(counts[0]));
    for (String row : rows.subList(trips + 1, rows.size())) {
      demand.append("Origin ").append(row, 0, row.indexOf(':')).append('\n');
      for (String entry : row.substring(row.indexOf(':') + 1).split(",", -1)) {
        if (!entry.isBlank()) {
          demand.append(entry.strip().replace(" ", " : ")).append(";\n");
        }
      }
    }
    Files.writeString(folder.resolve("case_net.tntp"), net);
    Files.writeString(folder.resolve("case_trips.tntp"), demand);
  }
}
