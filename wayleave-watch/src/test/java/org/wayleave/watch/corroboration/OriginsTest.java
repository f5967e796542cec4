package org.wayleave.watch.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.ArticleBuilder;
import org.wayleave.watch.corroboration.Tie.Reason;
import org.wayleave.watch.dedup.CopyRule;
import org.wayleave.watch.sample.NewsMaker;
import org.wayleave.watch.sample.NewsMaker.Use;

/** How many voices there are. */
class OriginsTest {

  private static final List<Outlet> OUTLETS =
      List.of(
          new Outlet("The Wire", List.of("Провод", "wire.example"), "State"),
          new Outlet("State Radio", List.of("radio.example"), "State"),
          new Outlet("Owned One", List.of("one.example"), "Group"),
          new Outlet("Owned Two", List.of("two.example"), "Group"));

  private static Article article(String host, String text, int minute) {
    return new ArticleBuilder()
        .link("https://" + host + "/" + minute)
        .text(text)
        .published("", Instant.EPOCH.plusSeconds(60L * minute))
        .build();
  }

  private static Origins of(Article... story) {
    return Origins.of(List.of(story), OUTLETS, CopyRule.USUAL);
  }

  private static List<List<Integer>> members(Origins origins) {
    return origins.origins().stream().map(Origin::members).toList();
  }

  @Test
  void copiesAreOneVoiceAndTheFirstSeenIsTheSource() {
    NewsMaker maker = new NewsMaker(1);
    String text = maker.story(120);
    Origins origins =
        of(
            article("b.example", maker.copy(text, Use.LIGHT), 30),
            article("a.example", text, 10),
            article("c.example", maker.copy(text, Use.CUT), 20),
            article("d.example", maker.story(120), 5));
    assertThat(members(origins)).containsExactly(List.of(0, 1, 2), List.of(3));
    assertThat(origins.origins().getFirst().earliestIndex()).isEqualTo(1);
    assertThat(origins.sourceOf(0)).hasValue(1);
    assertThat(origins.sourceOf(2)).hasValue(1);
    assertThat(origins.sourceOf(1)).isEmpty();
    assertThat(origins.explain().toString())
        .startsWith("4 articles, at most 2 independent origins")
        .contains("first seen at 2 a.example", "copy (near");
  }

  @Test
  void creditOwnerAndQuotationTie() {
    Origins origins =
        of(
            article("a.example", "ALAT, June 1 (The Wire) — The port is closed, it is said.", 1),
            article("b.example", "Закрыт порт Алят, сообщает Провод со ссылкой на службу.", 2),
            article("wire.example", "Wind has stopped all the ferries until tomorrow.", 3),
            article("radio.example", "Nothing moves on the coast at present.", 4),
            article("one.example", "Our man in the port says it is quiet.", 5),
            article("two.example", "Ships wait, as one could see from the hill.", 6),
            article(
                "c.example", "The chief: “we shall open again as soon as the wind allows it”.", 7),
            article(
                "d.example",
                "He said “We shall open again, as soon as the wind allows it” today.",
                8),
            article(
                "e.example", "A reader writes: according to the wire on the fence, it works.", 9));
    assertThat(members(origins))
        .containsExactly(List.of(0, 1, 2, 3), List.of(4, 5), List.of(6, 7), List.of(8));
    assertThat(origins.ties())
        .extracting(Tie::reason)
        .containsExactlyInAnyOrder(
            Reason.CREDIT, Reason.CREDIT, Reason.OWNER, Reason.OWNER, Reason.QUOTE);
  }

  @Test
  void whoCreditsAnUnknownOutletIsTiedToIt() {
    Article own = new ArticleBuilder().outlet("Il Porto").text("We saw it ourselves.").build();
    Article other =
        new ArticleBuilder().outlet("B").credit("il porto").text("It is said to be so.").build();
    assertThat(members(of(own, other))).containsExactly(List.of(0, 1));
  }

  @Test
  void outletsOfOneNameAndTwoHostsAreTwo() {
    Article one = new ArticleBuilder().outlet("News").link("https://a.example/1").text("A").build();
    Article two = new ArticleBuilder().outlet("News").link("https://b.example/1").text("B").build();
    Article three = new ArticleBuilder().outlet("news").text("C").build();
    assertThat(members(of(one, two))).hasSize(2);
    assertThat(members(of(one, three))).hasSize(1);
  }

  @Test
  void oneOutletIsOneVoiceAndNoTimeIsNoArrow() {
    Article one = new ArticleBuilder().link("https://a.example/1").text("One thing.").build();
    Article two = new ArticleBuilder().link("https://www.a.example/2").text("Another.").build();
    Origins origins = of(one, two);
    assertThat(members(origins)).containsExactly(List.of(0, 1));
    assertThat(origins.ties().getFirst().reason()).isEqualTo(Reason.OUTLET);
    assertThat(origins.sourceOf(1)).isEmpty();
    assertThat(of().origins()).isEmpty();
  }

  /**
   * Chains of copies, credits without copying, and voices of their own: the number of origins is
   * exact in at least 95 of 100 stories.
   */
  @Test
  void plantedChainsAreCounted() {
    long seed = 31;
    SplittableRandom random = new SplittableRandom(seed);
    NewsMaker maker = new NewsMaker(seed);
    int exact = 0;
    int stories = 400;
    for (int story = 0; story < stories; story++) {
      List<Article> articles = new ArrayList<>();
      int planted = 1 + random.nextInt(5);
      boolean hasWire = false;
      for (int origin = 0; origin < planted; origin++) {
        boolean isWire = !hasWire && random.nextInt(3) == 0;
        hasWire |= isWire;
        String text = maker.story(60 + random.nextInt(120));
        String host = isWire ? "wire" : "o" + origin;
        articles.add(article(host + ".example", text, random.nextInt(60)));
        for (int copy = random.nextInt(5); copy > 0; copy--) {
          Use use = Use.values()[random.nextInt(Use.TWIN.ordinal())];
          String own =
              isWire && random.nextInt(3) == 0
                  ? "PORT (The Wire) — " + maker.story(60)
                  : maker.copy(text, use);
          articles.add(
              article("c%d-%d.example".formatted(origin, copy), own, 60 + random.nextInt(600)));
        }
      }
      Collections.shuffle(articles, new java.util.Random(story));
      int counted = Origins.of(articles, OUTLETS, CopyRule.USUAL).origins().size();
      exact += counted == planted ? 1 : 0;
    }
    assertThat((double) exact / stories).as("exact, seed %d", seed).isGreaterThanOrEqualTo(0.95);
  }
}
