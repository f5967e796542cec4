package org.wayleave.io.posts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;

/** What a file calls the columns of articles or posts; what is not said is known by usual names. */
public final class ArticleColumns {

  /** What a column may hold. */
  enum Role {
    ID("id", "content_id", "guid", "post_id"),
    LINK("link", "url", "address", "permalink"),
    TITLE("title", "headline"),
    SUMMARY("summary", "description"),
    TEXT("text", "content", "body", "message", "full_text"),
    TIME(
        "publishedat",
        "publishedasstated",
        "published",
        "time",
        "created_at",
        "date",
        "timestamp",
        "timestamp_share"),
    UPDATED("updatedat", "updated"),
    SEEN("firstseenat", "first_seen"),
    LANGUAGE("language", "lang"),
    ACCOUNT("account_id", "account", "user_id", "user", "username"),
    OUTLET("outlet", "source", "site", "publisher", "domain"),
    CREDIT("credit", "agency"),
    STORY("story", "story_id");

    private final List<String> usual;

    Role(String... usual) {
      this.usual = List.of(usual);
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a map is written, as an example for people. */
  public static final String EXAMPLE = "text=body,time=created_at,account=user.id";

  /** No column is named; all are known by their usual names. */
  public static final ArticleColumns USUAL = new ArticleColumns(Map.of());

  private final Map<Role, String> stated;

  private ArticleColumns(Map<Role, String> stated) {
    this.stated = stated;
  }

  /**
   * Reads a map such as {@value #EXAMPLE}.
   *
   * @throws UserException {@code bad_columns}
   */
  public static ArticleColumns parse(String text) {
    Map<Role, String> stated = new EnumMap<>(Role.class);
    List<String> codes = Stream.of(Role.values()).map(Role::code).toList();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String code = equals < 0 ? part.strip() : part.substring(0, equals).strip();
      String name = equals < 0 ? "" : part.substring(equals + 1).strip();
      if (!codes.contains(code)) {
        throw new UserException(
            "bad_columns",
            "The map of columns names (%s), which is no part of an article.".formatted(code),
            Suggestion.maybe(code, codes));
      }
      if (name.isEmpty()) {
        throw new UserException(
            "bad_columns",
            "The map of columns does not say what the column of (%s) is called.".formatted(code),
            "Maybe write it as in: " + EXAMPLE);
      }
      stated.put(Role.valueOf(code.toUpperCase(Locale.ROOT)), name);
    }
    return new ArticleColumns(stated);
  }

  /** The columns among those found, by what they hold. */
  Map<Role, String> among(Collection<String> found) {
    Map<Role, String> names = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String own = stated.get(role);
      if (own != null) {
        if (found.contains(own)) {
          names.put(role, own);
        }
        continue;
      }
      role.usual.stream()
          .flatMap(usual -> found.stream().filter(each -> each.equalsIgnoreCase(usual)))
          .findFirst()
          .ifPresent(each -> names.put(role, each));
    }
    return names;
  }

  /** That a file has nothing to read. */
  static UserException missing(String file, Collection<String> found) {
    return new UserException(
        "missing_columns",
        "The file (%s) has no column of a text, a title or a link. It has: %s."
            .formatted(file, String.join(", ", found)),
        "Maybe say what they are called, as in: --columns " + EXAMPLE);
  }

  /** Whether such columns make an article. */
  static boolean suffice(Map<Role, String> names) {
    return names.containsKey(Role.TEXT)
        || names.containsKey(Role.TITLE)
        || names.containsKey(Role.SUMMARY)
        || names.containsKey(Role.LINK);
  }
}
