package org.wayleave.app.watch.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.watch.reading.KeyFile;
import org.wayleave.io.article.ArticleFile;
import org.wayleave.io.article.ReadingRules;
import org.wayleave.io.bytes.Content;
import org.wayleave.io.outlet.OutletTable;
import org.wayleave.io.posts.ArticleColumns;
import org.wayleave.io.posts.Pseudonyms;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.corroboration.Origins;
import org.wayleave.watch.corroboration.Outlet;
import org.wayleave.watch.dedup.CopyRule;

/** What the server answers about stories. Safe to share between threads. */
public final class StoryEndpoints {

  /** More articles are not compared. */
  static final int MOST = 1_000;

  private static final int MOST_BYTES = 8 << 20;

  private final List<Outlet> outlets;
  private final Pseudonyms pseudonyms = KeyFile.pseudonyms(null);

  private StoryEndpoints(List<Outlet> outlets) {
    this.outlets = outlets;
  }

  /** The endpoints; the table of outlets is in the folder. */
  public static List<Endpoint> list(Path sources) {
    StoryEndpoints own =
        new StoryEndpoints(OutletTable.read(sources.resolve("outlet.csv"), new NoticeLog()));
    return List.of(
        Endpoint.post(
                "/api/v1/watch/story",
                "What is a copy of what in a file of articles about one story, and how many say so"
                    + " independently; nothing is kept.")
            .takes(
                Parameter.required("name", "What the file is called.", "story.jsonl"),
                Parameter.optional(
                    "columns",
                    "What a table calls its columns; the default are usual names.",
                    ArticleColumns.EXAMPLE))
            .readsBytes(
                "A feed, page, WARC file, or articles as CSV or JSON Lines.",
                "application/octet-stream",
                MOST_BYTES)
            .answers(StoryDto.class, own::answer));
  }

  private Reply answer(Arguments arguments) {
    NoticeLog log = new NoticeLog();
    ArticleColumns columns =
        arguments.has("columns")
            ? ArticleColumns.parse(arguments.text("columns"))
            : ArticleColumns.USUAL;
    List<Article> articles = new ArrayList<>();
    int[] more = {0};
    synchronized (pseudonyms) {
      new ArticleFile(new ReadingRules(columns, pseudonyms, null), log)
          .read(
              Content.of(arguments.text("name"), arguments.body()),
              article -> {
                if (articles.size() < MOST) {
                  articles.add(article);
                } else {
                  more[0]++;
                }
              });
    }
    if (more[0] > 0) {
      log.warning(
          "too_many_articles",
          Location.NOWHERE,
          "Of (%d) articles the first (%d) are compared.".formatted(MOST + more[0], MOST),
          "Maybe use the command line: wayleave watch origins.");
    }
    return Reply.json(
        StoryDto.of(articles, Origins.of(articles, outlets, CopyRule.USUAL), log.listNotices()));
  }
}
