package org.wayleave.watch.amplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wayleave.network.notice.UserException;

class CoPostingLimitsTest {

  private static final CoPostingRule RULE =
      new CoPostingRule(60, 1, 0.5, CoPostingRule.Counting.BY_ACCOUNT);

  @Test
  void postsThatNoMemoryWouldHoldThePairsOfAreRefusedBeforeAnyIsHeld() {
    Posts.Builder posts = new Posts.Builder();
    for (int post = 0; post < 20_002; post++) {
      posts.add("a" + post, "everybody posts it", "c" + post, 1_717_243_200);
    }
    assertThatThrownBy(() -> CoPostingNetwork.detect(posts.build(), RULE))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.code()).isEqualTo("too_many_co_posts"))
        .hasMessageContaining("(200000000)");
  }

  @Test
  void postsMaySpanSixtyEightYearsAndNoMore() {
    long first = -1_000_000_000;
    assertThat(CoPostingNetwork.detect(twoPosts(first, first + Integer.MAX_VALUE), RULE).edges())
        .isEmpty();
    for (long last : new long[] {first + Integer.MAX_VALUE + 1L, Long.MAX_VALUE}) {
      assertThatThrownBy(() -> CoPostingNetwork.detect(twoPosts(first, last), RULE))
          .isInstanceOfSatisfying(
              UserException.class, e -> assertThat(e.code()).isEqualTo("posts_too_far_apart"))
          .hasMessageContaining("years apart");
    }
  }

  private static Posts twoPosts(long first, long last) {
    return new Posts.Builder().add("a", "o", "1", first).add("b", "o", "2", last).build();
  }
}
