package org.wayleave.io.stress;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.wayleave.io.yaml.YamlDocument;
import org.wayleave.network.Network;
import org.wayleave.plan.recovery.StressScenario;

/**
 * Reads stress files for a network. Every mistake in a file is reported at once, each with its
 * line; a file with a mistake is not used in part. Thread-safe, no state.
 */
public final class StressReader {

  private static final YamlDocument.Refusal REFUSAL =
      new YamlDocument.Refusal(
          "bad_stress_file", "Maybe see docs/stress.md; nothing was reckoned.");

  /** More than anybody lists; elements are fewer. */
  private static final int MOST_DISRUPTIONS = 200;

  private static final int USUAL_RUNS = 200;
  private static final long USUAL_SEED = 1;
  private static final long MOST_RUN_DAYS = 2_000_000;
  private static final int MOST_REPAIR_DAYS = 3_650;
  private static final double GREATEST_SPARE = 10;
  private static final double GREATEST_PENALTY = 1e7;

  private final YamlDocument document;
  private final ElementNames elements;

  private StressReader(YamlDocument document, Network network) {
    this.document = document;
    elements = new ElementNames(document, network);
  }

  /**
   * Reads a file.
   *
   * @throws org.wayleave.network.notice.UserException {@code no_such_file}, or {@code
   *     bad_stress_file} with every mistake
   */
  public static StressFile read(Path file, Network network) {
    return parse(YamlDocument.read(file), file.toString(), network);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name what mistakes call it
   * @throws org.wayleave.network.notice.UserException {@code bad_stress_file} with every mistake
   */
  public static StressFile parse(byte[] bytes, String name, Network network) {
    YamlDocument document = YamlDocument.parse(bytes, name, REFUSAL);
    if (document.root().isEmpty()) {
      throw new org.wayleave.network.notice.UserException(
          REFUSAL.code(), "The file (%s) says nothing.".formatted(name), REFUSAL.advice());
    }
    StressScenario scenario =
        new StressReader(document, network).readWhole(document.root().orElseThrow());
    document.requireSound();
    if (scenario == null) {
      throw new IllegalStateException("A file without a mistake was not understood.");
    }
    return new StressFile(document.hash(), document.text(), scenario);
  }

  /**
   * The page on stress files, {@code docs/stress.md}.
   *
   * @param example a file that works
   */
  public static String describe(String example) {
    return StressPage.markdown(example);
  }

  private @Nullable StressScenario readWhole(Node root) {
    Cells cells = new Cells(document, root, StressKey.Part.WHOLE);
    Node startNode = cells.need(StressKey.START);
    LocalDate start = startNode == null ? null : cells.date(startNode, StressKey.START.key());
    cells.need(StressKey.HORIZON_DAYS);
    Integer horizon = cells.whole(StressKey.HORIZON_DAYS, 1, StressScenario.MOST_DAYS);
    Double spare = cells.number(StressKey.SPARE_CAPACITY, 0, GREATEST_SPARE);
    Double penalty = cells.number(StressKey.PENALTY_USD_PER_TONNE, 0, GREATEST_PENALTY);
    Integer runs = cells.whole(StressKey.RUNS, 0, StressScenario.MOST_RUNS);
    int runCount = runs == null ? USUAL_RUNS : runs;
    int days = horizon == null ? StressScenario.MOST_DAYS : horizon;
    if (horizon != null && runs != null && (long) days * runCount > MOST_RUN_DAYS) {
      document.mistake(
          cells.place(StressKey.RUNS),
          "(%d) runs of (%d) days are more than (%d) days".formatted(runCount, days, MOST_RUN_DAYS),
          "Maybe draw fewer runs.");
    }
    long seed = seed(cells);
    List<StressScenario.Disruption> disruptions =
        readDisruptions(cells.need(StressKey.DISRUPTIONS), start, days);
    Node repair = cells.find(StressKey.REPAIR);
    Map<String, Integer> repairs = repair == null ? Map.of() : readRepair(repair);
    if (document.mistakeCount() > 0 || start == null) {
      return null;
    }
    return new StressScenario(
        cells.text(StressKey.NAME, "stress"),
        start,
        days,
        disruptions,
        repairs,
        spare == null ? StressScenario.USUAL_SPARE_SHARE : spare,
        penalty,
        runCount,
        seed);
  }

  private long seed(Cells cells) {
    cells.text(StressKey.NAME, "");
    String text = cells.text(StressKey.SEED, Long.toString(USUAL_SEED));
    if (!text.matches("-?[0-9]{1,18}")) {
      document.mistake(
          cells.place(StressKey.SEED),
          "The seed (%s) is no whole number".formatted(YamlDocument.brief(text)),
          "Maybe write 1.");
      return USUAL_SEED;
    }
    return Long.parseLong(text);
  }

  private List<StressScenario.Disruption> readDisruptions(
      @Nullable Node node, @Nullable LocalDate start, int horizonDays) {
    List<StressScenario.Disruption> disruptions = new ArrayList<>();
    if (node == null) {
      return disruptions;
    }
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      document.mistake(node, "The disruptions are no list", "Maybe begin each with a dash.");
      return disruptions;
    }
    if (sequence.getValue().size() > MOST_DISRUPTIONS) {
      document.mistake(
          node,
          "There are (%d) disruptions, at most (%d)"
              .formatted(sequence.getValue().size(), MOST_DISRUPTIONS),
          "Maybe join some to a chokepoint or a jurisdiction.");
      return disruptions;
    }
    for (Node row : sequence.getValue()) {
      DisruptionRow read = new DisruptionRow(document, row, elements);
      StressScenario.Disruption disruption = read.toDisruption(start, horizonDays);
      if (disruption != null) {
        disruptions.add(disruption);
      }
    }
    if (elements.count() > StressScenario.MOST_ELEMENTS) {
      document.mistake(
          node,
          "There are (%d) different elements, at most (%d)"
              .formatted(elements.count(), StressScenario.MOST_ELEMENTS),
          "Maybe join some to a chokepoint or a jurisdiction.");
    }
    return disruptions;
  }

  private Map<String, Integer> readRepair(Node node) {
    Cells cells = new Cells(document, node, StressKey.Part.REPAIR);
    Map<String, Integer> repairs = new LinkedHashMap<>();
    Integer crews = cells.whole(StressKey.CREWS, 1, 1_000);
    if (crews != null && crews != 1) {
      document.mistake(
          cells.place(StressKey.CREWS),
          "Of (%d) crews only one is reckoned with".formatted(crews),
          "Maybe write 1, or plan each crew's elements in a file of their own.");
    }
    Node days = cells.need(StressKey.DAYS);
    if (days != null && !(days instanceof MappingNode)) {
      document.mistake(
          days,
          "The days of repair are no list of elements",
          "Maybe write: days: {\"node:az-alat-port\": 6}");
    }
    if (days instanceof MappingNode mapping) {
      document
          .rows(mapping)
          .forEach((word, row) -> {
            String element = elements.known(row.getKeyNode());
            Integer count = cells.whole(row.getValueNode(), word, 1, MOST_REPAIR_DAYS);
            if (!element.isEmpty() && count != null && repairs.put(element, count) != null) {
              document.mistake(
                  row.getKeyNode(),
                  "The element (%s) is repaired twice".formatted(YamlDocument.brief(word)),
                  "Maybe once, under another name.");
            }
          });
    }
    return repairs;
  }
}
