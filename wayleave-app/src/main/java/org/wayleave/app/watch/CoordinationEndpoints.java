package org.wayleave.app.watch;

import java.util.List;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.watch.reading.KeyFile;
import org.wayleave.io.posts.PostColumns;
import org.wayleave.io.posts.Pseudonyms;
import org.wayleave.watch.amplification.CoPostingRule;
import org.wayleave.watch.amplification.CoPostingRule.Counting;

/** What the server answers about accounts that post the same. Safe to share between threads. */
final class CoordinationEndpoints {

  private static final int MOST_BYTES = 8 << 20;
  private static final int MOST_EDGES = 200;
  private static final int LEAST_POSTS = 2;
  private static final double HEAVY_SHARE = 0.5;
  private static final String USUAL_WINDOW = "60s";

  private final Pseudonyms pseudonyms = KeyFile.pseudonyms(null);

  private CoordinationEndpoints() {}

  /** The endpoints. */
  static List<Endpoint> list() {
    CoordinationEndpoints own = new CoordinationEndpoints();
    return List.of(
        Endpoint.post(
                "/api/v1/watch/coordination",
                "Who posts the same within seconds, again and again, in a file of posts, and how"
                    + " often chance would; nothing is kept, accounts are pseudonyms.")
            .takes(
                Parameter.required("name", "What the file is called.", "posts.csv"),
                Parameter.optional(
                    "window",
                    "Posts of one object at most so far apart are together; the default is a"
                        + " minute.",
                    USUAL_WINDOW),
                Parameter.optional(
                    "columns",
                    "What the file calls its columns; the default are usual names.",
                    PostColumns.EXAMPLE))
            .readsBytes("Posts as CSV or JSON Lines.", "application/octet-stream", MOST_BYTES)
            .answers(CoordinationDto.class, own::answer));
  }

  private Reply answer(Arguments arguments) {
    PostColumns columns =
        arguments.has("columns") ? PostColumns.parse(arguments.text("columns")) : PostColumns.USUAL;
    String window = arguments.has("window") ? arguments.text("window") : USUAL_WINDOW;
    CoPostingRule rule =
        new CoPostingRule(Window.seconds(window), LEAST_POSTS, HEAVY_SHARE, Counting.BY_ACCOUNT);
    synchronized (pseudonyms) {
      return Reply.json(
          Coordination.ask(arguments.text("name"), arguments.body(), columns, pseudonyms, rule)
              .toDto(MOST_EDGES));
    }
  }
}
