package org.wayleave.network.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.UserException;

/** FEATURE UNDER TEST: a place is found by any of its names, in any script, nearly spelt. */
class PlaceIndexTest {

  private static final PlaceIndex INDEX =
      new PlaceIndex(
          Network.builder("places")
              .add(place("az-baku", "Baku", 2_300_000, null, Node.Type.CITY, "Bakı", "Баку"))
              .add(place("az-baku-port", "Baku port", null, "AZBAK", Node.Type.PORT, "Ələt"))
              .add(place("ir-tehran", "Tehran", 9_000_000, null, Node.Type.CITY, "تهران"))
              .add(place("ge-tbilisi", "Tbilisi", 1_200_000, null, Node.Type.CITY, "თბილისი"))
              .add(place("uz-tashkent", "Tashkent", 3_000_000, null, Node.Type.CITY, "Toshkent"))
              .add(place("cn-xian", "Xi'an", 13_000_000, null, Node.Type.CITY, "西安"))
              .add(place("ge-poti", "Poti", 40_000, null, Node.Type.CITY, "ფოთი"))
              .add(place("ge-poti-port", "Poti", null, null, Node.Type.PORT))
              .add(place("ge-poti-station", "Poti", null, null, Node.Type.RAIL_STATION))
              .add(place("kz-north-gate", "North Gate", null, null, Node.Type.JUNCTION))
              .add(place("kz-northam", "Northam", null, null, Node.Type.JUNCTION))
              .addAlias("Bakou", "az-baku")
              .build());

  private static Node place(
      String id,
      String name,
      @Nullable Integer population,
      @Nullable String unlocode,
      Node.Type type,
      String... names) {
    return new Node(
        new NodeId(id),
        name,
        new GeoPoint(0, 0),
        "XZ",
        Jurisdiction.HIGH_SEAS,
        List.of(type),
        List.of(names),
        unlocode,
        population,
        Provenance.STATED);
  }

  private static void check(String query, String... ids) {
    assertThat(INDEX.search(query, 9).stream().map(match -> match.node().key()))
        .as(query)
        .containsExactly(ids);
  }

  private static void checkPlace(String query, String id) {
    assertThat(INDEX.getPlace(query).key()).as(query).isEqualTo(id);
  }

  @Test
  void everyScriptAndSpelling() {
    checkPlace("Баку", "az-baku");
    checkPlace("БАКУ", "az-baku");
    checkPlace("BAKI", "az-baku");
    checkPlace("تهران", "ir-tehran");
    checkPlace("თბილისი", "ge-tbilisi");
    checkPlace("Toshkent", "uz-tashkent");
    checkPlace("西安", "cn-xian");
    checkPlace("Xi'an", "cn-xian");
    checkPlace("Xi’an", "cn-xian");
    checkPlace("xian", "cn-xian");
    checkPlace("Ələt", "az-baku-port");
    checkPlace("elet", "az-baku-port");
    checkPlace("azbak", "az-baku-port");
    checkPlace(" az-baku ", "az-baku");
    checkPlace("Bakou", "az-baku");
  }

  @Test
  void wholeNamesBeforeBeginningsBeforeTheRest() {
    check("baku", "az-baku", "az-baku-port");
    check("north", "kz-north-gate", "kz-northam");
    check("gate", "kz-north-gate");
    check("ilis", "ge-tbilisi");
  }

  @Test
  void amongEqualsTheCityBeforeThePortBeforeTheStation() {
    check("Poti", "ge-poti", "ge-poti-port", "ge-poti-station");
    checkPlace("Poti", "ge-poti");
  }

  @Test
  void misspeltNamesAreFoundButNotTakenForGranted() {
    check("Tiblisi", "ge-tbilisi");
    mistake("Tiblisi", "Maybe one of: Tbilisi (ge-tbilisi).");
    mistake("Timbuktu", "Maybe try another spelling or script, or the English name.");
  }

  @Test
  void anAmbiguousBeginningIsNotGuessed() {
    mistake(
        "ambiguous_place",
        "Several places match (north).",
        "north",
        "Maybe one of: North Gate (kz-north-gate), Northam (kz-northam).");
    checkPlace("northa", "kz-northam");
    checkPlace("gate", "kz-north-gate");
    mistake("ilis", "Maybe one of: Tbilisi (ge-tbilisi).");
  }

  @Test
  void nothingFindsNothing() {
    check("");
    check(" -' ");
    assertThat(INDEX.search("poti", 1)).hasSize(1);
  }

  private static void mistake(String query, String advice) {
    mistake("unknown_place", "No place matches (%s).".formatted(query), query, advice);
  }

  private static void mistake(String code, String fact, String query, String advice) {
    assertThatThrownBy(() -> INDEX.getPlace(query))
        .isInstanceOfSatisfying(
            UserException.class,
            mistake -> {
              assertThat(mistake.code()).isEqualTo(code);
              assertThat(mistake.fact()).isEqualTo(fact);
              assertThat(mistake.advice()).isEqualTo(advice);
            });
  }
}
