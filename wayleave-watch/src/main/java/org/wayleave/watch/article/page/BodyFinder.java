package org.wayleave.watch.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Explanation;

/** Finds the element that holds the article, and the blocks of it that are text. Used once. */
final class BodyFinder {

  private static final int PROSE_LETTERS = 25;
  private static final int LETTERS_A_POINT = 100;
  private static final int MOST_LENGTH_POINTS = 3;
  private static final int LEVELS = 4;
  private static final double LINKED = 0.5;
  private static final int LONG_LETTERS = 80;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> ARTICLE_TAGS = Set.of("article", "main");

  private final Document page;
  private final String title;

  BodyFinder(Document page, String title) {
    this.page = page;
    this.title = title;
  }

  Body find() {
    List<Block> blocks = Blocks.of(page.body());
    Element chosen = stated(blocks);
    String reason = "marked as the article's body";
    if (chosen == null) {
      chosen = heaviest(blocks);
      reason = "the heaviest in prose";
    }
    if (chosen == null) {
      return new Body("", Explanation.of("text: nothing on the page reads like prose", List.of()));
    }
    return text(chosen, reason, blocks);
  }

  /** What the page itself marks, where it is not nearly empty. */
  private @Nullable Element stated(List<Block> blocks) {
    Element most = null;
    int mostLetters = LONG_LETTERS;
    for (Element each : page.select("[itemprop=articleBody]")) {
      int letters =
          blocks.stream()
              .filter(block -> isWithin(block.element(), each))
              .mapToInt(block -> block.text().length())
              .sum();
      if (letters > mostLetters) {
        most = each;
        mostLetters = letters;
      }
    }
    return most;
  }

  private static boolean isWithin(Element element, Element container) {
    for (Element each = element; each != null; each = each.parent()) {
      if (each.equals(container)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Element heaviest(List<Block> blocks) {
    Map<Element, double[]> scoreAndLinks = new HashMap<>();
    List<Element> order = new ArrayList<>();
    for (Block block : blocks) {
      double score = score(block);
      double share = 1;
      Element each = block.element();
      for (int level = 0; each != null && level < LEVELS; level++, each = each.parent()) {
        double[] sums = scoreAndLinks.get(each);
        if (sums == null) {
          sums = new double[] {ElementNames.weight(each) + tagWeight(each), 0, 0};
          scoreAndLinks.put(each, sums);
          order.add(each);
        }
        sums[0] += score * share;
        sums[1] += block.text().length();
        sums[2] += block.text().length() * block.linkShare();
        share = level == 0 ? 1 : share / 2;
      }
    }
    Element best = null;
    double bestScore = 0;
    for (Element each : order) {
      double[] sums = scoreAndLinks.get(each);
      double score = sums == null ? 0 : sums[0] * (1 - sums[2] / Math.max(1, sums[1]));
      if (score > bestScore) {
        best = each;
        bestScore = score;
      }
    }
    return best == null ? null : widened(best);
  }

  private static double tagWeight(Element element) {
    return ARTICLE_TAGS.contains(element.normalName()) ? 10 : 0;
  }

  /** A paragraph or cell alone is not an article: what it stands in is. */
  private static Element widened(Element best) {
    Element each = best;
    while (Set.of("p", "li", "blockquote", "tr", "tbody", "ul", "ol").contains(each.normalName())) {
      Element above = each.parent();
      if (above == null) {
        return each;
      }
      each = above;
    }
    return each;
  }

  private static double score(Block block) {
    int letters = block.text().length();
    if (letters < PROSE_LETTERS
        || block.linkShare() > LINKED
        || HEADINGS.contains(block.tag())
        || isInOther(block.element(), null)) {
      return 0;
    }
    return (1
            + block.markCount()
            + Math.min(MOST_LENGTH_POINTS, (double) letters / LETTERS_A_POINT))
        * (1 - block.linkShare());
  }

  /** Whether an element between this one and a container is named for something else. */
  private static boolean isInOther(Element from, @Nullable Element container) {
    int looked = 0;
    for (Element each = from;
        each != null && !each.equals(container) && looked < LEVELS + LEVELS;
        each = each.parent(), looked++) {
      String name = each.normalName();
      if (name.equals("body")) {
        return false;
      }
      boolean isBoth = ElementNames.weight(each) >= 0;
      if (name.equals("footer")
          || name.equals("aside")
          || (ElementNames.isOther(each) && !isBoth)) {
        return true;
      }
    }
    return false;
  }

  private Body text(Element chosen, String reason, List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    int left = 0;
    for (Block block : blocks) {
      if (isWithin(block.element(), chosen)) {
        if (isText(block, chosen)) {
          kept.add(block);
        } else {
          left++;
        }
      }
    }
    left += trim(kept);
    StringBuilder out = new StringBuilder();
    for (Block block : kept) {
      out.append(out.isEmpty() ? "" : "\n").append(block.text());
    }
    return new Body(
        out.toString(),
        Explanation.of(
            String.format(
                Locale.ROOT,
                "text: %d blocks of <%s>, %s; %d blocks in it left out",
                kept.size(),
                name(chosen),
                reason,
                left),
            List.of()));
  }

  private boolean isText(Block block, Element chosen) {
    int letters = block.text().length();
    if (block.tag().equals("h1") || block.text().equals(title)) {
      return false;
    }
    if (block.linkShare() > LINKED || isInOther(block.element(), chosen)) {
      return false;
    }
    boolean isList = block.tag().equals("li") || block.tag().equals("td");
    return !(isList && block.linkShare() > LINKED / 2 && letters < LONG_LETTERS);
  }

  /** Takes dates, bylines and other short lines from both ends, and headings without a text. */
  private static int trim(List<Block> kept) {
    int before = kept.size();
    while (!kept.isEmpty() && isFringe(kept.getFirst())) {
      kept.removeFirst();
    }
    while (!kept.isEmpty() && isFringe(kept.getLast())) {
      kept.removeLast();
    }
    kept.removeIf(block ->
        block.text().codePoints().noneMatch(Character::isLetterOrDigit)
            || (block.linkShare() > 0.3
                && !block.isSentence()
                && block.text().length() < LONG_LETTERS));
    return before - kept.size();
  }

  private static boolean isFringe(Block block) {
    if (HEADINGS.contains(block.tag())) {
      return true;
    }
    boolean isShort = block.text().length() < PROSE_LETTERS * 2;
    return (isShort && !block.isSentence())
        || (block.linkShare() > 0.3 && block.text().length() < 2 * LONG_LETTERS);
  }

  private static String name(Element element) {
    String names = element.id().isEmpty() ? element.className() : "#" + element.id();
    return (element.normalName() + " " + names).strip();
  }
}
