package org.wayleave.io.tntp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.network.notice.Progress;
import org.wayleave.plan.closure.Certificate;
import org.wayleave.plan.closure.CertificateVerifier;
import org.wayleave.plan.closure.ClosureProblem;
import org.wayleave.plan.closure.Harm;
import org.wayleave.plan.closure.SingleClosures;
import org.wayleave.plan.closure.WorstQuestion;
import org.wayleave.plan.closure.WorstSets;

/**
 * FEATURE UNDER TEST: closing every link of two well-known networks, against texts whose hashes
 * were reckoned by other programs, and the worst sets of Sioux Falls.
 */
class TntpClosuresTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "sioux-falls,317600000000000,0,"
        + "d713dff746c1b78386abe6fc9ef4b8397043ba2c4255e52ba7d307d454485cfb",
    "anaheim,124812941380470,71,"
        + "ffd38d30133c6136dd8adc4c0479da8628d3fceec6a58c16687442d0d6e411d3"
  })
  void equalsTheReferenceToTheByte(String name, long baseCost, int cuttingLinks, String sha256)
      throws NoSuchAlgorithmException {
    TntpClosures closures = TntpClosures.of(CompactInstance.read(name, folder), BigDecimal.ZERO);
    for (int threads = 1; threads <= 3; threads++) {
      SingleClosures.Losses losses = SingleClosures.run(closures.problem(), threads, Progress.NONE);
      assertThat(losses.baseCost()).isEqualTo(baseCost);
      assertThat(losses.baseUnservedQuantity()).isZero();
      String text = closures.referenceText(losses);
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
      assertThat(text.lines().filter(line -> !line.endsWith("\t0"))).hasSize(cuttingLinks);
    }
  }

  @Test
  void distanceCountsAsMuchAsItIsWeighted() {
    TntpInstance instance = CompactInstance.read("sioux-falls", folder);
    // Its lengths are its times, so one of each is twice the time.
    ClosureProblem problem = TntpClosures.of(instance, BigDecimal.ONE).problem();
    assertThat(SingleClosures.run(problem, 1, Progress.NONE).baseCost())
        .isEqualTo(2 * 317_600_000_000_000L);
  }

  @Test
  void findsTheWorstLinksOfSiouxFalls() {
    TntpInstance instance = CompactInstance.read("sioux-falls", folder);
    ClosureProblem links = TntpClosures.of(instance, BigDecimal.ZERO).problem();
    WorstSets worst = WorstSets.of(List.of(links), 2, 2, Progress.NONE);

    assertThat(describe(instance, worst.find(WorstQuestion.of(1), Progress.NONE)))
        .isEqualTo("10-9 Harm[unservedTonnes=0, extraCost=11670000000000]");
    WorstQuestion connected = WorstQuestion.of(2).by(WorstQuestion.Aim.CONNECTED);
    assertThat(describe(instance, worst.find(connected, Progress.NONE)))
        .isEqualTo("16-10,16-17 Harm[unservedTonnes=0, extraCost=25980000000000]");
  }

  @Test
  void findsTheWorstRoadsOfSiouxFalls() {
    TntpInstance instance = CompactInstance.read("sioux-falls", folder);
    ClosureProblem links = TntpClosures.of(instance, BigDecimal.ZERO).problem();
    List<String> names = new ArrayList<>();
    ClosureProblem roads = roads(instance, links, names);
    WorstSets worst = WorstSets.of(List.of(roads), 2, 2, Progress.NONE);

    WorstQuestion connected = WorstQuestion.of(2).by(WorstQuestion.Aim.CONNECTED);
    Certificate least = worst.find(connected, Progress.NONE);
    assertThat(names(names, least)).containsExactly("6-8", "9-10");
    assertThat(least.sets().getFirst().harm()).isEqualTo(new Harm(0, 51_530_000_000_000L));
    Certificate most = worst.find(WorstQuestion.of(2), Progress.NONE);
    assertThat(names(names, most)).containsExactly("12-13", "13-24");
    assertThat(most.sets().getFirst().harm().unservedTonnes()).isEqualTo(2_910_000);
    assertThat(new CertificateVerifier(List.of(roads)).listFaults(WorstQuestion.of(2), most))
        .isEmpty();
  }

  private static List<String> names(List<String> names, Certificate certificate) {
    assertThat(certificate.isProven()).isTrue();
    return certificate.sets().getFirst().elements().stream().map(names::get).toList();
  }

  /** Both directions of a road as one element. */
  private static ClosureProblem roads(
      TntpInstance instance, ClosureProblem links, List<String> names) {
    List<int[]> elements = new ArrayList<>();
    for (TntpInstance.LinkFigures there : instance.links()) {
      for (TntpInstance.LinkFigures back : instance.links()) {
        if (there.from() < there.to() && back.from() == there.to() && back.to() == there.from()) {
          names.add(there.from() + "-" + there.to());
          elements.add(
              new int[] {
                links.problem().graph().inputToArc(there.number() - 1),
                links.problem().graph().inputToArc(back.number() - 1)
              });
        }
      }
    }
    return new ClosureProblem(links.problem(), elements);
  }

  private static String describe(TntpInstance instance, Certificate certificate) {
    assertThat(certificate.isProven()).isTrue();
    return String.join(
            ",",
            certificate.sets().getFirst().elements().stream()
                .map(element -> instance.links().get(element))
                .map(link -> link.from() + "-" + link.to())
                .toList())
        + " "
        + certificate.sets().getFirst().harm();
  }
}
