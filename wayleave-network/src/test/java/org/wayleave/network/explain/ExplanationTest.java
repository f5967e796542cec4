package org.wayleave.network.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: an explanation prints as a tree with its sources. */
class ExplanationTest {

  @Test
  void printsAsIndentedLines() {
    Provenance table =
        new Provenance(
            List.of(SourceReference.parse("tr4#68-064"), SourceReference.parse(" cia ")),
            2023,
            Basis.PUBLISHED,
            "");
    Explanation tree =
        Explanation.of(
            "sum 3",
            List.of(
                Explanation.of("one 1", table),
                Explanation.of("two 2", List.of(Explanation.of("guess", Provenance.STATED)))));
    assertThat(tree)
        .hasToString(
            """
            sum 3
              one 1 [published, tr4#68-064, cia]
              two 2
                guess [estimate]
            """);
  }

  @Test
  void aChainIsAsFirmAsItsWeakestPart() {
    assertThat(Basis.PUBLISHED.weaker(Basis.MEMORY)).isEqualTo(Basis.MEMORY);
    assertThat(Basis.ESTIMATE.weaker(Basis.COMPUTED)).isEqualTo(Basis.ESTIMATE);
    for (Basis basis : Basis.values()) {
      assertThat(Basis.parse(basis.code())).contains(basis);
    }
    assertThat(Basis.parse("PUBLISHED")).isEmpty();
  }
}
