package org.wayleave.io.posts;

import java.util.Map;
import java.util.TreeMap;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;

/**
 * What a file calls the columns of a post.
 *
 * @param account who published it
 * @param object what it is about
 * @param content the post's own id
 * @param time when it was published
 */
public record PostColumns(String account, String object, String content, String time) {

  /** The usual names. */
  public static final PostColumns USUAL =
      new PostColumns("account_id", "object_id", "content_id", "timestamp_share");

  /** How a map of columns is written, as an example for people. */
  public static final String EXAMPLE = "account=user,object=url,content=id,time=created_at";

  /**
   * Reads a map such as {@value #EXAMPLE}; what it leaves out has its usual name.
   *
   * @throws UserException {@code bad_columns}
   */
  public static PostColumns parse(String text) {
    Map<String, String> roleToName =
        new TreeMap<>(
            Map.of(
                "account", USUAL.account,
                "object", USUAL.object,
                "content", USUAL.content,
                "time", USUAL.time));
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String role = equals < 0 ? part.strip() : part.substring(0, equals).strip();
      String name = equals < 0 ? "" : part.substring(equals + 1).strip();
      if (!roleToName.containsKey(role)) {
        throw new UserException(
            "bad_columns",
            "The map of columns names (%s), which is no part of a post.".formatted(role),
            Suggestion.maybe(role, roleToName.keySet()));
      }
      if (name.isEmpty()) {
        throw new UserException(
            "bad_columns",
            "The map of columns does not say what the column of (%s) is called.".formatted(role),
            "Maybe write it as in: " + EXAMPLE);
      }
      roleToName.put(role, name);
    }
    return new PostColumns(
        roleToName.getOrDefault("account", ""),
        roleToName.getOrDefault("object", ""),
        roleToName.getOrDefault("content", ""),
        roleToName.getOrDefault("time", ""));
  }
}
