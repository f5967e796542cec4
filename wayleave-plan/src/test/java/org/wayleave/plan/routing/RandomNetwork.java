package org.wayleave.plan.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.wayleave.network.Network;
import org.wayleave.network.sketch.Sketch;

/** A random small multimodal network as the lines of a sketch. */
public record RandomNetwork(List<String> lines, List<String> closed) {

  public static RandomNetwork draw(SplittableRandom random, int size) {
    int nodes = 2 + random.nextInt(Math.min(5, 1 + size / 15));
    int links = 1 + random.nextInt(Math.min(8, 1 + size / 10));
    List<String> lines = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      String line = "N" + node + " at 0,0." + node + " in " + pick(random, "AZ", "AZ", "GE", "XZ");
      line += pick(random, "", "", "", "", "", "", "", " zone");
      if (random.nextInt(3) > 0) {
        line +=
            " terminal "
                + pick(random, "", "rail road", "sea road", "rail road sea")
                + pick(random, "", "", " bulk", " container bulk")
                + pick(random, "", " gauge", " gauge");
      }
      if (random.nextInt(5) == 0) {
        line += " border p" + node + pick(random, "", " 3h", " 3h 30usd/truck");
      }
      lines.add(line);
    }
    List<String> closed = new ArrayList<>();
    for (int link = 0; link < links; link++) {
      int from = random.nextInt(nodes);
      int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
      String id = "L" + link;
      String mode =
          pick(
              random,
              "rail1520",
              "rail1435",
              "rail1520/1435",
              "road",
              "road",
              "sea",
              "sea",
              "rail_ferry1520",
              "ro_ro",
              "inland_waterway");
      boolean carriesBorder =
          !mode.contains("sea") && !mode.contains("ferry") && !mode.equals("ro_ro");
      lines.add(
          String.join(
              " ",
              "N" + from + pick(random, "-", "-", "-", ">") + "N" + to,
              "id " + id,
              mode,
              (random.nextInt(4) == 0 ? 0 : random.nextInt(20) * 7) + "km",
              mode.startsWith("rail1") ? pick(random, "", "25kV", "3kV", "diesel") : "",
              pick(random, "", "", "", "", "50km/h", "takes 77min"),
              carriesBorder
                  ? pick(random, "", "", "border x" + link, "border x" + link + " 9h 7usd/wagon")
                  : "",
              pick(random, "", "", "", "", "", "", "planned", "closed")));
      if (random.nextInt(12) == 0) {
        closed.add("link:" + id + pick(random, "", ":ab", ":ba"));
      }
    }
    if (random.nextInt(6) == 0 && lines.getFirst().contains("terminal")) {
      closed.add("terminal:N0-terminal");
    }
    return new RandomNetwork(lines, closed);
  }

  private static String pick(SplittableRandom random, String... words) {
    return words[random.nextInt(words.length)];
  }

  public Network toNetwork() {
    return Sketch.parse(String.join("\n", lines));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%n%s%nclosed %s", String.join("\n", lines), closed);
  }
}
