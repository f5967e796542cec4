package org.wayleave.app.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.io.parameters.FigureOverride;
import org.wayleave.testing.Property;

/** A route id carries its question there and back. */
class RouteIdTest {

  private static RouteId id(String from, List<String> close, int rank) {
    RouteQuestion question =
        RouteQuestion.of(from, "ge-poti")
            .with(RouteQuestion.BY, "time")
            .with(RouteQuestion.MODES, "rail", "sea")
            .with(RouteQuestion.CLOSE, close.toArray(String[]::new))
            .with(RouteQuestion.RANK, Integer.toString(rank));
    FigureOverride own =
        new FigureOverride(
            "crossing:ge-x:time", null, 12.5, null, 40.0, "h", "the carrier", "with a queue");
    return new RouteId(
        new RouteQuestion(question.words(), List.of(own), "00ff"),
        "0123456789abcdef",
        "fedcba9876543210",
        "");
  }

  @Test
  void goesThereAndBack() {
    RouteId id = id("kz-aktau", List.of("az-alat-port", "project:tripp-rail", "AZ"), 3);
    String word = id.encode();
    assertThat(word).matches("r2\\.[A-Za-z0-9_-]+");
    assertThat(RouteId.decode(word)).contains(id);
    assertThat(id("kz-aktau", List.of("az-alat-port", "project:tripp-rail", "AZ"), 3).encode())
        .isEqualTo(word);
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
      strings = {"", "r2.", "r2.!!!", "r1.YWJj", "r2.YWJj", "r2.A", "r2.AAAA=", "r2.ÄÖ", "x"})
  void garbageIsNoId(String word) {
    assertThat(RouteId.decode(word)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[]",
        "{\"words\":{\"nonsense\":[\"x\"]},\"overrides\":[],\"file\":\"\",\"network\":\"\",\"parameters\":\"\",\"scenario\":\"\"}",
        "{\"words\":{\"from\":[null]},\"overrides\":[],\"file\":\"\",\"network\":\"\",\"parameters\":\"\",\"scenario\":\"\"}",
        "{\"words\":{\"from\":null},\"overrides\":[],\"file\":\"\",\"network\":\"\",\"parameters\":\"\",\"scenario\":\"\"}",
        "{\"words\":{},\"overrides\":[null],\"file\":\"\",\"network\":\"\",\"parameters\":\"\",\"scenario\":\"\"}",
        "{\"words\":{},\"overrides\":[{\"figure\":null,\"mid\":1,\"unit\":\"\",\"source\":\"me\",\"note\":\"\"}],\"file\":\"\",\"network\":\"\",\"parameters\":\"\",\"scenario\":\"\"}",
        "{\"words\":{},\"overrides\":[{\"figure\":\"a\",\"mid\":-1,\"unit\":\"\",\"source\":\"me\",\"note\":\"\"}],\"file\":\"\",\"network\":\"\",\"parameters\":\"\",\"scenario\":\"\"}",
        "{\"words\":{},\"overrides\":[{\"figure\":\"a\",\"mid\":1,\"unit\":null,\"source\":\"me\",\"note\":\"\"}],\"file\":\"\",\"network\":\"\",\"parameters\":\"\",\"scenario\":\"\"}",
        "{\"words\":{},\"overrides\":[{\"figure\":\"\",\"mid\":1,\"unit\":\"\",\"source\":\"me\",\"note\":\"\"}],\"file\":\"\",\"network\":\"\",\"parameters\":\"\",\"scenario\":\"\"}",
        "{\"words\":{},\"overrides\":[{\"figure\":\"a\",\"mid\":1e999,\"unit\":\"\",\"source\":\"me\",\"note\":\"\"}],\"file\":\"\",\"network\":\"\",\"parameters\":\"\",\"scenario\":\"\"}"
      })
  void wellPackedNonsenseIsNoId(String json) {
    assertThat(RouteId.decode(pack(json.getBytes(StandardCharsets.UTF_8)))).isEmpty();
  }

  @Test
  void aWordThatUnpacksToFarTooMuchIsNoId() {
    assertThat(RouteId.decode(pack(new byte[10_000_000]))).isEmpty();
  }

  private static String pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
      out.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return "r2." + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
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
          return "r2." + packed;
        },
        word -> assertThatCode(() -> RouteId.decode(word)).doesNotThrowAnyException());
  }
}
