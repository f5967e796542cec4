package org.wayleave.plan.dependence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wayleave.network.Network;
import org.wayleave.network.sketch.Sketch;

/**
 * A random small network in many jurisdictions, as the lines of a sketch; lengths are such that
 * every operation comes to whole cents.
 */
record RandomTransit(List<String> lines) {

  private static final String[] CODES = {"AZ", "GE", "IR", "RU", "TM", "UZ", "XZ", "KZ"};

  static RandomTransit draw(SplittableRandom random, int size) {
    int nodes = 2 + random.nextInt(2 + size / 12);
    int links = 1 + random.nextInt(2 + size / 5);
    int codes = 1 + random.nextInt(CODES.length);
    List<String> lines = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      lines.add("N%d at 0,0.%d in %s terminal".formatted(node, node, CODES[random.nextInt(codes)]));
    }
    for (int link = 0; link < links; link++) {
      int from = random.nextInt(nodes);
      int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
      int km = random.nextInt(5) == 0 ? 0 : 60 * (1 + random.nextInt(6));
      String soil =
          km > 0 && random.nextInt(4) == 0
              ? " soil %s:%dkm,%s:%dkm"
                  .formatted(
                      CODES[random.nextInt(codes)],
                      km / 2,
                      CODES[random.nextInt(codes)],
                      km - km / 2)
              : "";
      lines.add(
          "N%d%sN%d id L%d %s %dkm%s%s"
              .formatted(
                  from,
                  random.nextInt(5) == 0 ? ">" : "-",
                  to,
                  link,
                  pick(random, "road", "road", "rail1520", "sea"),
                  km,
                  soil,
                  pick(random, "", "", "", "", "", "", "", " closed", " months 4-5")));
    }
    return new RandomTransit(lines);
  }

  private static String pick(SplittableRandom random, String... words) {
    return words[random.nextInt(words.length)];
  }

  Network toNetwork() {
    return Sketch.parse(String.join("\n", lines));
  }

  @Override
  public String toString() {
    return "\n" + String.join("\n", lines);
  }
}
