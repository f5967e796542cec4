package org.wayleave.watch.amplification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wayleave.network.explain.Explanation;
import org.wayleave.watch.amplification.CoPostingNetwork.CoPost;

/** An edge in words: what was counted, what chance would give, and the co-posts themselves. */
final class EdgeExplanation {

  private static final int MOST_CO_POSTS = 10;

  private EdgeExplanation() {}

  static Explanation of(CoPostingEdge edge, List<CoPost> evidence) {
    List<Explanation> details = new ArrayList<>();
    details.add(
        line(
            String.format(
                Locale.ROOT,
                "%d contents of %s and %d of %s take part; symmetry %.3f",
                edge.contentCount(),
                edge.account(),
                edge.otherContentCount(),
                edge.other(),
                edge.symmetryShare())));
    CoPostingEdge.Chance chance = edge.chance();
    if (chance != null) {
      details.add(
          line(
              String.format(
                  Locale.ROOT,
                  "chance would give %.3g co-posts, and so many objects with probability %.3g (adjusted for all pairs: %.3g)",
                  chance.expectedCount(),
                  chance.tailShare(),
                  chance.falseShare())));
    }
    List<Explanation> shown =
        evidence.stream()
            .limit(MOST_CO_POSTS)
            .map(each ->
                line(
                    String.format(
                        Locale.ROOT,
                        "%s: %s (%s), %d s later %s (%s)",
                        each.object(),
                        each.content(),
                        each.account(),
                        each.delaySeconds(),
                        each.otherContent(),
                        each.otherAccount())))
            .toList();
    details.add(
        Explanation.of("co-posts, %d of %d shown".formatted(shown.size(), evidence.size()), shown));
    return Explanation.of(
        String.format(
            Locale.ROOT,
            "%s and %s posted the same %d times, about %d objects, on average %.1f s apart",
            edge.account(),
            edge.other(),
            edge.weightCount(),
            edge.objectCount(),
            edge.meanDelaySeconds()),
        details);
  }

  private static Explanation line(String text) {
    return Explanation.of(text, List.of());
  }
}
