package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.testing.Property;

/** A route id carries its question there and back. */
class RouteIdTest {

  private static RouteId id(String from, List<String> close, int rank) {
    return new RouteId(
        new RouteQuestion(
            from,
            "ge-poti",
            "time",
            "container",
            List.of("rail", "sea"),
            "2024-06-01",
            close,
            List.of()),
        "0123456789abcdef",
        "fedcba9876543210",
        "",
        rank);
  }

  @Test
  void goesThereAndBack() {
    RouteId id = id("kz-aktau", List.of("az-alat-port", "project:tripp-rail", "AZ"), 3);
    String word = id.encode();
    assertThat(word).matches("r1\\.[A-Za-z0-9_-]+");
    assertThat(RouteId.decode(word)).contains(id);
  }

  @Test
  void differentQuestionsHaveDifferentNames() {
    assertThat(id("kz-aktau", List.of(), 0).encode())
        .isNotEqualTo(id("kz-aktau", List.of(), 1).encode())
        .isNotEqualTo(id("kz-aktau", List.of("AZ"), 0).encode())
        .isNotEqualTo(id("kz-kuryk", List.of(), 0).encode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "r1.", "r1.!!!", "r2.YWJj", "r1.YWJj", "r1.A", "r1.AAAA=", "r1.ÄÖ", "x"})
  void garbageIsNoId(String word) {
    assertThat(RouteId.decode(word)).isEmpty();
  }

  @Test
  void anyBytesNeverThrow() {
    Property.forAll(
        "decoding never throws",
        7,
        2_000,
        (random, size) -> {
          StringBuilder text = new StringBuilder();
          for (int x = 0; x < size; x++) {
            text.append(random.nextInt(4) == 0 ? '\n' : (char) random.nextInt(1, 300));
          }
          if (random.nextBoolean()) {
            text.append(
                "\n".repeat(Math.max(0, 11 - (int) text.chars().filter(c -> c == '\n').count())));
            text.append("99999999999");
          }
          String packed =
              Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(text.toString().getBytes(StandardCharsets.ISO_8859_1));
          return "r1." + packed;
        },
        word -> assertThatCode(() -> RouteId.decode(word)).doesNotThrowAnyException());
  }
}
