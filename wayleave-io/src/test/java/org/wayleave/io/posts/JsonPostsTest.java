package org.wayleave.io.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.amplification.CoPostingEdge;
import org.wayleave.watch.amplification.CoPostingNetwork;
import org.wayleave.watch.amplification.CoPostingRule;

class JsonPostsTest {

  private static final CoPostingRule RULE =
      new CoPostingRule(60, 1, 0.5, CoPostingRule.Counting.BY_ACCOUNT);
  private static final Pseudonyms PSEUDONYMS =
      new Pseudonyms("a key of this test only".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;
  private final NoticeLog log = new NoticeLog();

  @Test
  void theSamePostsGiveTheSameNetworkAsJsonAndAsCsv() throws IOException {
    PostsReader.Read csv =
        read(
            "posts.csv",
            PostColumns.USUAL,
            """
            account_id,object_id,content_id,timestamp_share
            anna_secret,address,c1,2024-06-01T12:00:00Z
            boris_secret,address,c2,1717243210
            anna_secret,other,,1717243300
            """);
    PostsReader.Read json =
        read(
            "posts.jsonl",
            PostColumns.parse("account=user.id,object=url,content=id,time=created"),
            """
            \uFEFF{"user": {"id": "anna_secret"}, "url": "address", "id": "c1", "created": "2024-06-01T12:00:00Z"}

            {"created": 1717243210, "id": "c2", "url": "address", "user": {"id": "boris_secret", "x": [1]}}
            {"user.id": "anna_secret", "url": "other", "created": "1717243300", "id": null}
            """);
    assertThat(json.rowCount()).isEqualTo(3);
    assertThat(edges(json)).isEqualTo(edges(csv)).hasSize(1);
    assertThat(log.listNotices()).isEmpty();
  }

  @Test
  void whatCannotBeUsedIsCountedAndShownWithoutTheAccount() throws IOException {
    PostsReader.Read read =
        read(
            "posts.jsonl",
            PostColumns.USUAL,
            """
            {"account_id": "anna_secret", "object_id": "o", "timestamp_share": "yesterday"}
            {"account_id": "anna_secret", "object_id": "o", "timestamp_share":
            ["anna_secret"]
            {"account_id": "anna_secret", "timestamp_share": 1717243210}
            {"account_id": {"name": "anna_secret"}, "object_id": "o", "timestamp_share": 1717243210}
            {"account_id": "anna_secret", "object_id": "%s", "timestamp_share": 1717243210}
            {"account_id": "anna_secret", "object_id": "o", "timestamp_share": 1} {"x": "anna_secret"}
            {"account_id": "anna_secret", "object_id": "o", "timestamp_share": 1717243210}
            {"account_id": "anna_secret", "object_id": "\u00ff", "timestamp_share": 1717243210}
            """
                .formatted("x".repeat(2_000_000)),
            StandardCharsets.ISO_8859_1);
    assertThat(read.posts().count()).isEqualTo(1);
    assertThat(read.rowCount()).isEqualTo(9);
    assertThat(log.countByCode())
        .isEqualTo(
            Map.of(
                "bad_time",
                1L,
                "bad_json",
                3L,
                "missing_field",
                2L,
                "line_too_long",
                1L,
                "invalid_utf8",
                1L));
    assertThat(log.listNotices().toString())
        .doesNotContain("anna_secret")
        .contains("posts.jsonl")
        .contains("(yesterday)");
  }

  @Test
  void whereNoPostHasTheFieldsItIsSaidWhatTheyHave() {
    assertThatThrownBy(() ->
            read(
                "posts.jsonl",
                PostColumns.USUAL,
                "{\"user\": {\"id\": \"anna_secret\"}, \"url\": \"o\", \"at\": 1717243210}"))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.code()).isEqualTo("missing_columns"))
        .hasMessageContaining("at, url, user.id.")
        .hasMessageNotContaining("anna_secret");
  }

  private PostsReader.Read read(String name, PostColumns columns, String text) throws IOException {
    return read(name, columns, text, StandardCharsets.UTF_8);
  }

  private PostsReader.Read read(String name, PostColumns columns, String text, Charset charset)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), text, charset);
    return PostsReader.read(file, columns, PSEUDONYMS, log, Progress.NONE);
  }

  private static List<CoPostingEdge> edges(PostsReader.Read read) {
    return List.copyOf(CoPostingNetwork.detect(read.posts(), RULE).edges());
  }
}
