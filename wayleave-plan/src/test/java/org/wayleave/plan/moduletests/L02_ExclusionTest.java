package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.routing.ParetoFront;

/**
 * FEATURE UNDER TEST
 *
 * <p>Lands, and links that a public restriction touches, are left out when the user asks for it.
 */
class L02_ExclusionTest {

  private static final String SHORT = "A road 12h B [12h 180$ 120kg 2 borders]";
  private static final String LONG = "A road 15h B [15h 360$ 300kg 2 borders]";

  /** Through Georgia 120 km, through Armenia 300 km. */
  private static Ask ask(Restriction... restrictions) {
    var builder =
        Sketch.builder(
            """
            A in AZ
            C in GE
            D in AM
            B in TR
            A-C road 60km
            C-B road 60km
            A-D road 150km
            D-B road 150km
            """);
    for (Restriction restriction : restrictions) {
      builder.add(restriction);
    }
    return Ask.on(builder.build());
  }

  private static Restriction restriction(
      String id, List<String> jurisdictions, List<String> elements, List<Mode> modes) {
    return new Restriction(
        id,
        "ban",
        "EU",
        jurisdictions,
        elements,
        modes,
        List.of(),
        "",
        "",
        "",
        "",
        "in_force",
        Provenance.STATED);
  }

  private static Restriction onGeorgia(Mode... modes) {
    return restriction("r1", List.of("GE"), List.of(), List.of(modes));
  }

  private static List<String> flags(Ask ask) {
    return ask.itinerary().restrictions().stream()
        .map(flag -> flag.restriction().id() + flag.touches())
        .toList();
  }

  @Test
  void aLand() {
    assertThat(ask().line()).isEqualTo(SHORT);
    assertThat(ask().closing("jurisdiction:GE").line()).isEqualTo(LONG);
    assertThat(ask().closing("jurisdiction:GE", "jurisdiction:AM").line())
        .isEqualTo(
            "no way: A-C closed in this scenario, C-B closed in this scenario; one gets to A");
  }

  @Test
  void aRestrictedLinkIsUsedAndFlaggedUnlessTheUserExcludesIt() {
    Ask ask = ask(onGeorgia());
    assertThat(ask.line()).isEqualTo(SHORT);
    assertThat(flags(ask)).containsExactly("r1[GE]");
    assertThat(ask.withoutWhatIsRestricted().line()).isEqualTo(LONG);
    assertThat(flags(ask.withoutWhatIsRestricted())).isEmpty();
  }

  @Test
  void onlyTheLinksThatItTouches() {
    Ask ask = ask(restriction("r1", List.of(), List.of("C-B"), List.of()));
    assertThat(ask.withoutWhatIsRestricted().line()).isEqualTo(LONG);
    assertThat(ask.withoutWhatIsRestricted().to("C").line())
        .isEqualTo("A road 7h C [7h 100$ 60kg 1 border]");
  }

  @Test
  void aRestrictionOnAnotherModeExcludesNothing() {
    assertThat(ask(onGeorgia(Mode.RAIL)).withoutWhatIsRestricted().line()).isEqualTo(SHORT);
    assertThat(ask(onGeorgia(Mode.ROAD)).withoutWhatIsRestricted().line()).isEqualTo(LONG);
  }

  @Test
  void aGeneralRestrictionIsFlaggedAndExcludesNothing() {
    Ask ask = ask(restriction("r1", List.of(), List.of(), List.of())).withoutWhatIsRestricted();
    assertThat(ask.line()).isEqualTo(SHORT);
    assertThat(flags(ask)).containsExactly("r1[]");
  }

  @Test
  void frontsAlternativesAndStabilityLeaveThemOutToo() {
    Ask ask = ask(onGeorgia());
    assertThat(ask.alternatives(9, 0)).containsExactly(SHORT, LONG);
    Ask without = ask.withoutWhatIsRestricted();
    ParetoFront front = without.front(Criterion.COST, Criterion.TIME);
    assertThat(front.size()).isEqualTo(1);
    assertThat(front.itinerary(0).toLine()).isEqualTo(LONG);
    assertThat(without.alternatives(9, 1)).containsExactly(LONG);
    assertThat(without.stability().line()).isEqualTo(LONG);
    assertThat(without.stability().inputs())
        .isNotEmpty()
        .allMatch(input -> input.below() == null && input.above() == null);
  }

  @Test
  void whereNoWayIsLeftTheReasonIsNamed() {
    Ask ask =
        ask(onGeorgia(), restriction("r2", List.of(), List.of("A-D"), List.of()))
            .withoutWhatIsRestricted();
    assertThat(ask.line())
        .isEqualTo(
            "no way: A-C touched by a restriction, excluded as you asked, C-B touched by a"
                + " restriction, excluded as you asked; one gets to A");
    assertThat(ask(onGeorgia()).closing("A-D").withoutWhatIsRestricted().alternatives(2, 0.5))
        .containsExactly(
            "no way: A-C touched by a restriction, excluded as you asked, C-B touched by a"
                + " restriction, excluded as you asked; one gets to A");
  }
}
