package org.wayleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.app.stress.StressDto;
import org.wayleave.app.stress.StressMapDto;

/** FEATURE UNDER TEST: the report says everything, and nothing hostile gets into it. */
class StressReportTest {

  private static final String HOSTILE = "</pre><script>alert('x')</script>\"&\u0007<img src=x>";

  private static StressDto answer(String text, boolean isComplete) {
    StressDto.Spread spread = new StressDto.Spread(0.5, 0.75, 1);
    StressDto.Range range = new StressDto.Range(0, 0.5, 1);
    return new StressDto(
        new StressDto.NetworkName(text, text, text),
        text,
        text,
        new StressDto.Demand(text, 1_000, 1),
        new StressDto.Scenario(text, text, 2, 0.25, 5.0, 1, 1, text, text),
        isComplete,
        text,
        new StressDto.Totals(10, 5, 3, 2, 0, 7, 8, 15, 10L, 0.5, 0.5, 2, null),
        List.of(new StressDto.Disruption(text, text, 1, range, range, text, 3, 0.5, text)),
        List.of(new StressDto.Element(text, text, 5, 6, text, 3, 2, 2, 2, 7, 8)),
        1,
        List.of(new StressDto.Trade(text, text, text, text, 10, 3, 2, 15, text)),
        List.of(
            new StressDto.Day(1, text, 5, 5, 0, 0, 0, 0, 1),
            new StressDto.Day(2, text, 5, 0, 3, 2, 7, 8, 0.5)),
        new StressDto.Uncertainty(
            1,
            2,
            spread,
            spread,
            spread,
            spread,
            List.of(new StressDto.Band(1, spread, spread), new StressDto.Band(2, spread, spread))),
        new StressDto.Repair(
            List.of(new StressDto.Step(text, text, 3, 3)), "bounded", 1, 2, 1, 1, 0.5, 3, 4));
  }

  private static StressMapDto map(String text) {
    List<Double> points = List.of(50.0, 40.0, 51.0, 41.0);
    return new StressMapDto(
        List.of(new StressMapDto.Line(text, points)),
        List.of(
            new StressMapDto.Mark(
                text, text, 50.5, 40.5, List.of(new StressMapDto.Line(text, points)))),
        List.of(new StressMapDto.Place(text, 50.2, 40.2)));
  }

  @Test
  void hostileNamesAreEscapedEverywhere() {
    String page = StressReport.html(answer(HOSTILE, true), map(HOSTILE));
    assertThat(page)
        .doesNotContain("<script", "<img", "alert('x')", "\u0007")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp; &lt;img src=x&gt;");
  }

  @Test
  void everythingThatWasAskedIsThere() {
    String page = StressReport.html(answer("NAME", true), map("NAME"));
    assertThat(page)
        .contains("Service and backlog", "<h2>Where</h2>", "What is disrupted", "Who loses")
        .contains("How uncertain that is", "What to repair first", "What the model is")
        .contains("What it is not", "Basis of the figures", "<h2>Inputs</h2>")
        .contains("prefers-color-scheme:dark", "name=\"viewport\"", "aria-labelledby")
        .contains("Marked as disrupted: NAME near 50.5")
        .contains("not yet", "class=\"band\"", "found by exchange, at most 50 %")
        .doesNotContain("The run was stopped");
    assertThat(StressReport.html(answer("NAME", false), map("NAME")))
        .contains("The run was stopped");
  }

  @Test
  void anAxisShowsTheWholeCurve() {
    assertThat(StressDto.axisFloor(1)).isEqualTo(0.99);
    assertThat(StressDto.axisFloor(0.9923)).isEqualTo(0.99);
    assertThat(StressDto.axisFloor(0.991)).isEqualTo(0.98);
    assertThat(StressDto.axisFloor(0.3)).isZero();
    assertThat(StressDto.axisFloor(0)).isZero();
  }

  @Test
  void theSameAnswerGivesTheSameBytes() {
    assertThat(StressReport.html(answer("a", true), map("a")))
        .isEqualTo(StressReport.html(answer("a", true), map("a")));
  }
}
