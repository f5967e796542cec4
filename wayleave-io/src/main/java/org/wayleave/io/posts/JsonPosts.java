package org.wayleave.io.posts;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.wayleave.io.bytes.Content;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import tools.jackson.databind.JsonNode;

/**
 * Posts as JSON Lines: one object a line, fields of inner objects with dots between, as in {@code
 * user.id}. A post that cannot be used is a notice, and the next one is read. Used once.
 */
final class JsonPosts {

  private static final int MOST_FIELDS = 100;

  private final String file;
  private final PostColumns columns;
  private final PostTaker taker;
  private final NoticeLog log;
  private final JsonLines lines;
  private final Set<String> fields = new TreeSet<>();
  private long complete;

  JsonPosts(String file, Content content, PostColumns columns, PostTaker taker, NoticeLog log) {
    this.file = file;
    this.columns = columns;
    this.taker = taker;
    this.log = log;
    this.lines = new JsonLines(content, log);
  }

  /**
   * Reads it and returns how many lines it has that are not blank.
   *
   * @throws UserException {@code missing_columns} where no post has all the fields needed
   */
  long read() {
    long count = lines.read(this::take);
    if (!fields.isEmpty() && complete == 0) {
      throw new UserException(
          "missing_columns",
          "No post of (%s) has all of (%s). Their fields are: %s."
              .formatted(file, String.join("), (", needed()), String.join(", ", fields)),
          "Maybe say what they are called, as in: --columns " + PostColumns.EXAMPLE);
    }
    return count;
  }

  private List<String> needed() {
    return List.of(columns.account(), columns.object(), columns.time());
  }

  private void take(JsonNode post) {
    if (complete == 0 && fields.size() < MOST_FIELDS) {
      fields.addAll(JsonLines.fields(post));
    }
    for (String name : needed()) {
      if (JsonLines.value(post, name).isEmpty()) {
        log.error(
            "missing_field",
            lines.where(name),
            "The post has no (%s); it was left out.".formatted(name),
            "Maybe it is called otherwise in some posts.");
        return;
      }
    }
    complete++;
    String time = JsonLines.value(post, columns.time());
    OptionalLong second = PostTime.parse(time);
    if (second.isEmpty()) {
      log.error(
          PostTime.REFUSAL,
          lines.where(columns.time()),
          PostTime.fact(time),
          PostTime.advice(time));
      return;
    }
    taker.take(
        JsonLines.value(post, columns.account()),
        JsonLines.value(post, columns.object()),
        JsonLines.value(post, columns.content()),
        second.getAsLong(),
        lines.line());
  }
}
