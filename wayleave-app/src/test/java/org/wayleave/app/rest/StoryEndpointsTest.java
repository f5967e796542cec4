package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** {@code POST /api/v1/watch/story}: copies and voices in a file that is sent. */
class StoryEndpointsTest {

  private static final Client CLIENT = new Client();

  @AfterAll
  static void stop() {
    CLIENT.close();
  }

  private static final String STORY =
      """
      {"outlet":"A","title":"T","text":"The port of Alat is closed because of strong wind, the port said on Monday morning, and ferries wait.","publishedAt":"2026-06-01T10:00:00Z"}
      {"outlet":"B","title":"T","text":"The port of Alat is closed because of strong wind, the port said on Monday morning.","publishedAt":"2026-06-01T11:00:00Z"}
      {"outlet":"C","title":"T","text":"From the hill one counts nine ships."}
      """;

  private record Answer(int status, String body) {}

  private static Answer ask(String name, String body) {
    HttpResponse<byte[]> answer =
        CLIENT.write(
            "POST",
            "/api/v1/watch/story?name=" + name,
            "application/octet-stream",
            body.getBytes(StandardCharsets.UTF_8));
    return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
  }

  @Test
  void answersWithCopiesAndVoices() {
    Answer answer = ask("story.jsonl", STORY);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"copiedFrom\":1", "\"start\":0", "\"origin\":2", "\"reason\":\"copy\"");
  }

  @Test
  void accountsAreInNoAnswer() {
    Answer answer = ask("posts.csv", "account,text\nraw_secret,hello\nraw_secret,\n");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("a-").doesNotContain("raw_secret");
  }

  @Test
  void refusesWhatHoldsNoArticles() {
    assertThat(ask("t.csv", "a,b\n1,2\n").status()).isEqualTo(400);
    assertThat(ask("t.csv", "a,b\n1,2\n").body()).contains("It has: a, b");
    assertThat(ask("empty", "").body()).contains("\"articles\":[]");
  }

  /** Posts are read in memory; no raw account comes back, in answers or in refusals. */
  @Test
  void postsAnswerWithoutAccounts() {
    StringBuilder posts = new StringBuilder("account_id,object_id,content_id,timestamp_share\n");
    for (int x = 0; x < 6; x++) {
      posts.append("raw_one,o%d,raw_one-%d,%d\n".formatted(x, x, 1_780_000_000 + x * 7_200));
      posts.append("raw_two,o%d,c%d,%d\n".formatted(x, x, 1_780_000_020 + x * 7_200));
    }
    posts.append("raw_two,o1,c9,never\n");
    Answer answer = coordination("", posts.toString());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"weight\":6", "\"accounts\":2", "\"meanDelaySeconds\":20", "bad_time")
        .doesNotContain("raw_one", "raw_two");
    assertThat(coordination("&window=5s", posts.toString()).body()).contains("\"edges\":[]");
    assertThat(coordination("", "{\"user\":\"raw_one\"}\n").status()).isEqualTo(400);
    assertThat(coordination("&window=soon", posts.toString()).body()).contains("(soon)");
  }

  private static Answer coordination(String more, String body) {
    HttpResponse<byte[]> answer =
        CLIENT.write(
            "POST",
            "/api/v1/watch/coordination?name=posts.csv" + more,
            "application/octet-stream",
            body.getBytes(StandardCharsets.UTF_8));
    return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
  }
}
