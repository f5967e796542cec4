package org.wayleave.io.stress;

/** Prints the page on stress files from what the reader knows. Thread-safe, no state. */
final class StressPage {

  private static final String INTRODUCTION =
      """
      # Stress files

      <!-- Printed by a test from the reader in code; run it with -Dupdate=true to rewrite. -->

      A stress file says what is disrupted, when, how much of it is left and how it recovers:
      `./wayleave stress FILE`. The server takes the same text as the parameter `scenario` of
      `/api/v1/stress`. It is YAML; JSON is YAML, so JSON is read too. A mistake is reported with its
      line, all mistakes at once, and nothing is reckoned.

      A file has at most 1,000,000 bytes of UTF-8 (over HTTP 4,000 characters), no anchors and no
      aliases, at most 200 disruptions of 20 different elements. Days are numbered from 1.

      """;

  private static final String MODEL =
      """

      ## What is reckoned

      Every pair of the demand has its one least way of the undisturbed network, and a 365th of its
      tonnes sets out each day. At a disrupted element stands a point queue, first in, first out
      (Vickrey 1969; Newell 1982): it serves `normal throughput x share` tonnes a day. Normal
      throughput is the published capacity where the element is a link that has one (but never less
      than its usual flow), else the usual flow times `1 + spare_capacity`, which is an estimate.

      Goods know the scenario. They wait while that is not dearer than the exact way round all that is
      disrupted or queued, and while their turn comes before the horizon; else they go round. Waiting
      costs the value of time, 24 hours a day. What has no way round waits; what still waits at the
      horizon is unserved. Service is the share of what wants to move on a day that moves; the loss is
      the area above its curve, in days.

      Repairs: while elements are broken, of each pair the share that its worst broken element lets
      through goes its usual way and the rest goes round or is unserved, every day, without queues.
      The best order of up to 10 elements is exact (all subsets); of more it is found by exchange and
      comes with a lower bound and the gap to it.

      Runs: each draws whether every disruption happens, its last day and its share (triangular), from
      a seed of its own. Percentiles are nearest ranks. The curve of the scenario as written takes
      every disruption with its `mid`.

      What it is not: goods that go round meet no queue there; an element is slow, never dearer; goods
      that pass the queue of the narrowest element pass the others on their way; days are days of
      departure, and travel times shift nothing.
      """;

  private StressPage() {}

  /**
   * The page.
   *
   * @param example a file that works
   */
  static String markdown(String example) {
    StringBuilder out = new StringBuilder(INTRODUCTION);
    table(out, "The file", StressKey.Part.WHOLE);
    table(out, "A disruption", StressKey.Part.DISRUPTION);
    table(out, "Repair", StressKey.Part.REPAIR);
    out.append(MODEL);
    out.append("\n## Example\n\nThis file is [example-stress.yaml](example-stress.yaml); a test");
    out.append(" asks with it.\n\n");
    return out.append("```yaml\n").append(example.strip()).append("\n```\n").toString();
  }

  private static void table(StringBuilder out, String title, StressKey.Part part) {
    out.append(out.toString().endsWith("\n\n") ? "" : "\n");
    out.append("## ").append(title);
    out.append("\n\n| setting | what | for example | without it |\n|---|---|---|---|\n");
    for (StressKey key : StressKey.of(part)) {
      out.append(
          "| `%s` | %s | %s | %s |\n".formatted(key.key(), key.what(), key.example(), key.usual()));
    }
  }
}
