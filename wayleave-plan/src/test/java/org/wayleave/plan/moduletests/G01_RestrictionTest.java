package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.sketch.Sketch;

/**
 * FEATURE UNDER TEST
 *
 * <p>A public restriction is flagged with what it touches and never routed around.
 */
class G01_RestrictionTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 15);

  private static Restriction restriction(
      List<String> jurisdictions, List<String> elements, String start, String end, String status) {
    return restriction(jurisdictions, elements, List.of(), List.of(), start, end, status);
  }

  private static Restriction restriction(
      List<String> jurisdictions,
      List<String> elements,
      List<Mode> modes,
      List<Commodity> commodities,
      String start,
      String end,
      String status) {
    return new Restriction(
        "r1",
        "ban",
        "EU",
        jurisdictions,
        elements,
        modes,
        commodities,
        "",
        "",
        start,
        end,
        status,
        Provenance.STATED);
  }

  private static void check(String expected, Restriction restriction) {
    Ask ask =
        Ask.on(
                Sketch.builder(
                        """
                        A in AZ
                        P in AZ terminal
                        B in GE
                        C in RU
                        A-P rail1520 100km
                        P-B road 60km border x1
                        P-C road 60km
                        """)
                    .add(restriction)
                    .build())
            .on(DAY);
    assertThat(ask.line()).startsWith("A rail1520").endsWith("1 border]");
    assertThat(
            ask.itinerary().restrictions().stream()
                .map(flag -> flag.restriction().id() + flag.touches())
                .collect(Collectors.joining()))
        .isEqualTo(expected);
  }

  @Test
  void whatItTouches() {
    check("r1[P-B]", restriction(List.of(), List.of("P-B", "P-C"), "", "", "in_force"));
    check("r1[P]", restriction(List.of(), List.of("P"), "", "", "in_force"));
    check("r1[x1]", restriction(List.of(), List.of("x1"), "", "", "in_force"));
    check("r1[P-terminal]", restriction(List.of(), List.of("P-terminal"), "", "", "in_force"));
    check("r1[GE]", restriction(List.of("RU", "GE"), List.of(), "", "", "in_force"));
    check("r1[]", restriction(List.of(), List.of(), "", "", "in_force"));
    check("", restriction(List.of("RU"), List.of(), "", "", "in_force"));
    check("", restriction(List.of("GE"), List.of("P-C"), "", "", "in_force"));
  }

  @Test
  void onlyBetweenItsDates() {
    check("r1[GE]", restriction(List.of("GE"), List.of(), "2024-06-15", "2024-06-15", "in_force"));
    check("", restriction(List.of("GE"), List.of(), "2024-06-16", "", "in_force"));
    check("", restriction(List.of("GE"), List.of(), "", "2024-06-14", "in_force"));
    check("r1[GE]", restriction(List.of("GE"), List.of(), "2024-06", "2024-06", "in_force"));
    check("r1[GE]", restriction(List.of("GE"), List.of(), "2024", "2024", "in_force"));
    check("", restriction(List.of("GE"), List.of(), "2025", "", "in_force"));
    check("", restriction(List.of("GE"), List.of(), "", "2023", "in_force"));
    check("", restriction(List.of("GE"), List.of(), "2022", "", "ended"));
    check("r1[GE]", restriction(List.of("GE"), List.of(), "2022", "2024-07", "ended"));
    check("r1[GE]", restriction(List.of("GE"), List.of(), "2022-01-01T00:00", "", "in_force"));
  }

  @Test
  void onlyForItsModesAndGoods() {
    List<String> georgia = List.of("GE");
    check(
        "r1[GE]",
        restriction(georgia, List.of(), List.of(Mode.ROAD), List.of(), "", "", "in_force"));
    check("", restriction(georgia, List.of(), List.of(Mode.SEA), List.of(), "", "", "in_force"));
    check(
        "",
        restriction(georgia, List.of(), List.of(), List.of(Commodity.LIQUID), "", "", "in_force"));
    check(
        "r1[GE]",
        restriction(
            georgia, List.of(), List.of(), List.of(Commodity.CONTAINER), "", "", "in_force"));
  }

  @Test
  void onlyWhereItsModesAreUsed() {
    check("", restriction(List.of("GE"), List.of(), List.of(Mode.RAIL), List.of(), "", "", ""));
    check(
        "r1[P]",
        restriction(List.of(), List.of("P", "B"), List.of(Mode.RAIL), List.of(), "", "", ""));
  }

  @Test
  void onlyInItsDirection() {
    check("r1[GE]", going("in", "GE"));
    check("", going("in", "AZ"));
    check("r1[AZ]", going("out", "AZ"));
    check("", going("out", "GE"));
    check("", going("transit", "AZ"));
    check("", going("transit", "GE"));
  }

  private static Restriction going(String direction, String jurisdiction) {
    return new Restriction(
        "r1",
        "ban",
        "EU",
        List.of(jurisdiction),
        List.of(),
        List.of(),
        List.of(),
        direction,
        "",
        "",
        "",
        "in_force",
        Provenance.STATED);
  }
}
