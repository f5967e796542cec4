package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code wayleave explain ROUTE-ID}: an answer is reckoned again from its id alone. */
class ExplainCommandTest {

  private static final String[] QUESTION = {
    "route", "Aktau", "Tbilisi", "--date", "2024-06-01", "--close", "az-alat-port", "--by", "time"
  };

  private static Cli.Outcome route(String... more) {
    String[] all = new String[QUESTION.length + more.length];
    System.arraycopy(QUESTION, 0, all, 0, QUESTION.length);
    System.arraycopy(more, 0, all, QUESTION.length, more.length);
    return Cli.run(all).answered();
  }

  private static String routeId() {
    Matcher id =
        Pattern.compile("\"routeId\" : \"([^\"]+)\"").matcher(route("--format", "json").out());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  @Test
  void printsTheSameReckoning() {
    assertThat(Cli.run("explain", routeId()).answered().out())
        .isEqualTo(route("--explain").out())
        .contains("Border", " from parameter:");
  }

  @Test
  void refusesWhatIsNoRouteId() {
    assertThat(Cli.run("explain", "r2.AAAA").refused().err()).contains("is not a route id");
    assertThat(Cli.run("explain", "x").refused().err()).contains("begins with r2.");
  }
}
