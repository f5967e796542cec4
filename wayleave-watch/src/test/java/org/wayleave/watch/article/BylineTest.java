package org.wayleave.watch.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names without addresses of mail. */
class BylineTest {

  @Test
  void bylinesLoseTheirMail() {
    assertThat(Byline.name("desk@x.example (The Desk)")).isEqualTo("The Desk");
    assertThat(Byline.name("Desk <desk@x.example>")).isEqualTo("Desk");
    assertThat(Byline.name("desk@x.example")).isEmpty();
    assertThat(Byline.name("Ana (Baku)")).isEqualTo("Ana (Baku)");
  }
}
