package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.app.cli.CommandTree;
import org.wayleave.app.region.RegionOpener;
import tools.jackson.databind.JsonNode;

/** Criticality, worst sets, flows, comparisons and the demand over HTTP. */
class StudyEndpointsTest {

  private static Client client;

  @BeforeAll
  static void start() {
    client = new Client();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private static JsonNode answer(String path, int status) {
    HttpResponse<byte[]> answer = client.get(path);
    assertThat(answer.statusCode())
        .as("%s %s", path, new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(status);
    return Client.parse(answer);
  }

  private static JsonNode cli(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.add("--format");
    words.add("json");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Path data = Path.of(System.getProperty("wayleave.home", "..")).resolve("data");
    int code =
        CommandTree.build(new RegionOpener(data), Client.CLOCK, "0.1.0")
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words.toArray(String[]::new));
    assertThat(code).as("%s", err).isZero();
    return Client.parse(out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/criticality?elements=borders,ports&limit=20"
            + "|criticality --elements borders,ports --limit 20",
        "/api/v1/criticality?limit=3&modes=rail&date=2024-01-15&close=az-alat-port"
            + "|criticality --limit 3 --modes rail --date 2024-01-15 --close az-alat-port",
        "/api/v1/worst?k=2&elements=chokepoints&protect=bosporus"
            + "|worst --k 2 --elements chokepoints --protect bosporus",
        "/api/v1/worst?k=1&elements=ports&aim=connected"
            + "|worst --k 1 --elements ports --aim connected",
        "/api/v1/flows?limit=30&open=project:rasht-astara-rail"
            + "|flows --limit 30 --open project:rasht-astara-rail",
        "/api/v1/compare?a=baseline&b=close:az-alat-port,open:project:rasht-astara-rail"
            + "|compare baseline close:az-alat-port,open:project:rasht-astara-rail",
        "/api/v1/demand|demand",
      })
  void everyAnswerIsThatOfTheCommandLine(String path, String command) {
    assertThat(answer(path, 200)).isEqualTo(cli(command));
  }

  @Test
  void aScenarioIsWordsOrAFileAsText() {
    JsonNode words = answer("/api/v1/compare?a=baseline&b=close:az-alat-port", 200);
    for (String text :
        List.of(
            "close: [az-alat-port]",
            "close: [az-alat-port]\n",
            "close:\n  - az-alat-port\n",
            "{\"close\": [\"az-alat-port\"]}")) {
      JsonNode file = answer("/api/v1/compare?a=baseline&b=" + Client.encode(text), 200);
      assertThat(file.path("trades")).as(text).isEqualTo(words.path("trades"));
      assertThat(file.path("totalsAfter")).isEqualTo(words.path("totalsAfter"));
    }
    JsonNode dearer =
        answer("/api/v1/compare?a=baseline&b=" + Client.encode("value_of_time: 100"), 200);
    assertThat(dearer.path("trades").size()).isPositive();
    JsonNode winter = answer("/api/v1/compare?a=baseline&b=baseline&date=2024-01-15", 200);
    assertThat(winter.at("/before/date").asString()).isEqualTo("2024-01-15");
    assertThat(winter.at("/after/date").asString()).isEqualTo("2024-01-15");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/criticality?element=ports|400|bad_parameter|(element)|Maybe (elements) was meant",
        "/api/v1/criticality?elements=zeppelins|400|bad_parameter|(zeppelins)|Maybe one of: ",
        "/api/v1/criticality?limit=-1|400|bad_parameter|(limit = -1)|Maybe leave it out",
        "/api/v1/criticality?close=nowhere|422|unknown_element|(nowhere)|Maybe",
        "/api/v1/criticality?modes=boat|400|bad_parameter|(boat)|Maybe",
        "/api/v1/worst?k=0|400|bad_parameter|(k = 0)|Maybe leave it out",
        "/api/v1/worst?k=two|400|bad_parameter|(k = two)|Maybe leave it out",
        "/api/v1/worst?k=4|400|bad_parameter|(4)|Maybe ask for 3",
        "/api/v1/worst?k=9999&elements=chokepoints|400|bad_parameter|(9999)|Maybe ask for 1 to 3",
        "/api/v1/worst?aim=chaos|400|bad_parameter|(chaos)|Maybe one of: harm, connected",
        "/api/v1/worst?protect=qqqqqqqqqqqq|422|unknown_element|(qqqqqqqqqqqq)|Maybe",
        "/api/v1/flows?date=never|400|bad_parameter|(never)|Maybe",
        "/api/v1/flows?parameters=commodity:+bulk|400|bad_parameter|(commodity)|Maybe leave it",
        "/api/v1/compare?a=baseline|400|bad_parameter|(b) is missing|Maybe add b=",
        "/api/v1/compare?a=baseline&b=baseline&close=AZ|400|bad_parameter|(close)|Maybe",
        "/api/v1/compare?a=baseline&b=baseline&parameters=x|400|bad_parameter|(parameters)|Maybe",
        "/api/v1/compare?a=baseline&b=close:nowhere|422|unknown_element|(nowhere)|Maybe",
        "/api/v1/demand?limit=3|400|bad_parameter|(limit)|Maybe",
      })
  void aWrongUseIsAProblem(String path, int status, String code, String fact, String advice) {
    JsonNode problem = answer(path, status);
    assertThat(problem.path("code").asString()).as(path).isEqualTo(code);
    assertThat(problem.path("detail").asString()).as(path).contains(fact);
    assertThat(problem.path("advice").asString()).as(path).contains(advice);
  }

  @Test
  void aScenarioThatIsNoneIsAProblem() {
    for (String text : List.of("nonsense", "close", "close:AZ,shut:GE", "[", "from: Baku")) {
      JsonNode problem = answer("/api/v1/compare?a=baseline&b=" + Client.encode(text), 400);
      assertThat(problem.path("advice").asString()).as(text).startsWith("Maybe");
    }
  }
}
