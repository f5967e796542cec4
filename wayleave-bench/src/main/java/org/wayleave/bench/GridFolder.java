package org.wayleave.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A made-up grid of roads over the region, as a folder that Wayleave reads. */
final class GridFolder {

  private static final long SEED = 708;

  /** Where it lies, degrees. */
  private static final double WEST = 40;

  private static final double SOUTH = 30;
  private static final double WIDTH = 21.24;
  private static final double HEIGHT = 14.16;

  private GridFolder() {}

  /** Writes a grid with that many places on a side and {@code 2 × side × (side − 1)} links. */
  static void write(Path folder, int side) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    try (BufferedWriter nodes = Files.newBufferedWriter(folder.resolve("node.csv"));
        BufferedWriter links = Files.newBufferedWriter(folder.resolve("link.csv"));
        BufferedWriter sources = Files.newBufferedWriter(folder.resolve("source.csv"))) {
      sources.write("source_id,title,url,licence,note\nmade,made for this benchmark,,,\n");
      nodes.write("node_id,name,x_coord,y_coord,node_type,country,jurisdiction,source,basis\n");
      links.write(
          "link_id,from_node_id,to_node_id,directed,length,facility_type,mode,status,source,basis\n");
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          nodes.write(
              "n%d-%d,N %d %d,%.4f,%.4f,junction,ZZ,ZZ,made,computed\n"
                  .formatted(x, y, x, y, WEST + x * WIDTH / side, SOUTH + y * HEIGHT / side));
          if (x + 1 < side) {
            link(links, random, "e%d-%d".formatted(x, y), x, y, x + 1, y);
          }
          if (y + 1 < side) {
            link(links, random, "s%d-%d".formatted(x, y), x, y, x, y + 1);
          }
        }
      }
    }
  }

  private static void link(
      BufferedWriter links, SplittableRandom random, String id, int x, int y, int toX, int toY)
      throws IOException {
    links.write(
        "%s,n%d-%d,n%d-%d,false,%d.%d,two_lane,road,open,made,computed\n"
            .formatted(id, x, y, toX, toY, 3 + random.nextInt(3), random.nextInt(10)));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
