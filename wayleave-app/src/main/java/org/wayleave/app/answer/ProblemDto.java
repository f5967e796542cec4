package org.wayleave.app.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.routing.RouteAnswer;

/**
 * What went wrong, as {@code application/problem+json} (RFC 9457) with the product's own fields.
 *
 * @param type always {@code about:blank}
 * @param title the kind of problem in a few words
 * @param status the HTTP status
 * @param code the stable short name of the kind
 * @param detail the fact, with the offending value
 * @param advice what may help
 * @param nearest for an unknown place, the places that may have been meant
 * @param cutBy for no route, the links that cut the way, with the reason
 * @param reachable for no route, the reachable places nearest to the destination
 * @param notices for a file that was sent, everything that was found in it
 */
public record ProblemDto(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String advice,
    @Nullable List<PlaceDto> nearest,
    @Nullable List<Cut> cutBy,
    @Nullable List<PlaceDto> reachable,
    @Nullable List<Finding> notices) {

  /** Something that was found in a file; a row of 0 means the whole file. */
  public record Finding(
      String code,
      String severity,
      String file,
      long row,
      String column,
      String text,
      String advice) {}

  /** A problem with a file that was sent. */
  public static ProblemDto ofFile(String detail, List<Finding> notices) {
    return new ProblemDto(
        "about:blank",
        title("upload_has_errors"),
        status("upload_has_errors"),
        "upload_has_errors",
        detail,
        "Maybe mend what is listed, and send it again.",
        null,
        null,
        null,
        notices);
  }

  private static final Set<String> NOT_FOUND =
      Set.of("unknown_place", "not_found", "no_route", "no_such_rank");

  private static final Set<String> UNPROCESSABLE =
      Set.of(
          "ambiguous_place",
          "unknown_element",
          "unknown_figure",
          "unknown_parameter",
          "same_place",
          "no_mode",
          "missing_parameter",
          "implausible_parameter",
          "network_too_dense",
          "no_demand",
          "upload_has_errors",
          "demand_of_another_network",
          "workspace_full",
          "bad_zip",
          "bad_name");

  /** A link that stands in the way. */
  public record Cut(String id, String name, String reason) {}

  /** A problem without more to it. */
  public static ProblemDto of(String code, String detail, String advice) {
    return new ProblemDto(
        "about:blank", title(code), status(code), code, detail, advice, null, null, null, null);
  }

  /** A user's mistake. */
  public static ProblemDto of(UserException mistake, List<PlaceDto> nearest) {
    return new ProblemDto(
        "about:blank",
        title(mistake.code()),
        status(mistake.code()),
        mistake.code(),
        mistake.fact(),
        mistake.advice(),
        nearest.isEmpty() ? null : nearest,
        null,
        null,
        null);
  }

  /** There is no way. */
  static ProblemDto of(String from, String to, RouteAnswer.NoRoute answer, String advice) {
    List<Cut> cuts =
        answer.cuts().stream()
            .map(cut -> new Cut(cut.link().key(), cut.link().name(), cut.reason()))
            .toList();
    List<PlaceDto> reachable = answer.reachable().stream().map(PlaceDto::of).toList();
    return new ProblemDto(
        "about:blank",
        title("no_route"),
        status("no_route"),
        "no_route",
        "There is no way from (%s) to (%s).".formatted(from, to),
        advice,
        null,
        cuts,
        reachable,
        null);
  }

  /** Kinds of problems that have a status of their own. */
  private static final Map<String, Integer> OWN_STATUS =
      Map.of(
          "busy", 503,
          "token_needed", 401,
          "forbidden", 403,
          "method_not_allowed", 405,
          "conflict", 409,
          "not_done", 409,
          "too_large", 413,
          "unsupported_media_type", 415,
          "too_many", 429,
          "internal_error", 500);

  private static int status(String code) {
    if (NOT_FOUND.contains(code)) {
      return 404;
    }
    return OWN_STATUS.getOrDefault(code, UNPROCESSABLE.contains(code) ? 422 : 400);
  }

  private static String title(String code) {
    String words = code.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
