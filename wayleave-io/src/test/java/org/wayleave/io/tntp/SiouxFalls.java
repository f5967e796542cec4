package org.wayleave.io.tntp;

/**
 * The network of Sioux Falls (LeBlanc, Morlok and Pierskalla 1975) as a table: from each node, the
 * nodes its links lead to, each with its free-flow time, which is also its length.
 */
final class SiouxFalls {

  private static final String FROM_TO_TIME =
      """
      1: 2 6, 3 4
      2: 1 6, 6 5
      3: 1 4, 4 4, 12 4
      4: 3 4, 5 2, 11 6
      5: 4 2, 6 4, 9 5
      6: 2 5, 5 4, 8 2
      7: 8 3, 18 2
      8: 6 2, 7 3, 9 10, 16 5
      9: 5 5, 8 10, 10 3
      10: 9 3, 11 5, 15 6, 16 4, 17 8
      11: 4 6, 10 5, 12 6, 14 4
      12: 3 4, 11 6, 13 3
      13: 12 3, 24 4
      14: 11 4, 15 5, 23 4
      15: 10 6, 14 5, 19 3, 22 3
      16: 8 5, 10 4, 17 2, 18 3
      17: 10 8, 16 2, 19 2
      18: 7 2, 16 3, 20 4
      19: 15 3, 17 2, 20 4
      20: 18 4, 19 4, 21 6, 22 5
      21: 20 6, 22 2, 24 3
      22: 15 3, 20 5, 21 2, 23 4
      23: 14 4, 22 4, 24 2
      24: 13 4, 21 3, 23 2
      """;

  private SiouxFalls() {}

  /** The table as a {@code _net.tntp} file with capacity 1. */
  static String net() {
    StringBuilder net =
        new StringBuilder(
            """
            <NUMBER OF ZONES> 24
            <NUMBER OF NODES> 24
            <FIRST THRU NODE> 1
            <NUMBER OF LINKS> 76
            <END OF METADATA>
            """);
    for (String line : FROM_TO_TIME.split("\n", -1)) {
      String[] fromAndLinks = line.split(": ", -1);
      if (fromAndLinks.length == 2) {
        for (String link : fromAndLinks[1].split(", ", -1)) {
          String[] toAndTime = link.split(" ", -1);
          net.append(
              "%s %s 1 %s %s 0.15 4 0 0 1 ;\n"
                  .formatted(fromAndLinks[0], toAndTime[0], toAndTime[1], toAndTime[1]));
        }
      }
    }
    return net.toString();
  }
}
