package org.wayleave.app.watch.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.terminal.PlainLine;
import org.wayleave.io.article.ArticleFile;
import org.wayleave.io.bytes.BoundedBytes;
import org.wayleave.io.bytes.TextDecoding;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.page.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave watch extract}: the article of a page. */
@Command(
    name = "extract",
    description = {
      "The article that a page of the web holds, without what surrounds it.",
      "Title, times, byline and language come from what the page says of itself; the text is found",
      "by density and structure. No script is run and nothing is fetched."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave watch extract page.html",
      "  wayleave watch extract page.html --address https://news.example/1 --format json"
    })
final class ExtractCommand implements Callable<Integer> {

  /** How the answer is printed. */
  enum Format {
    text,
    json,
    tsv
  }

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Parameters(paramLabel = "PAGE", description = "A file of HTML.")
  private Path file;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--address",
      paramLabel = "URL",
      defaultValue = "",
      description = "Where the page was found, for relative addresses in it.")
  private String address = "";

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  @Override
  public Integer call() {
    NoticeLog log = new NoticeLog();
    Page page = Page.read(html(log), address, reading.zone());
    Article article = page.article();
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case json -> out.println(Json.toLine(ArticleDto.of(article)));
      case tsv -> out.print(tsv(article));
      case text -> {
        line(out, "title", article.title());
        line(out, "link", article.link());
        line(
            out,
            "published",
            article.publishedAt() == null
                ? article.publishedAsStated()
                : article.publishedAt().toString());
        line(out, "language", article.language());
        line(out, "outlet", article.outlet());
        line(out, "by", String.join(", ", article.authors()));
        article
            .text()
            .lines()
            .forEach(each -> out.println("\n" + PlainLine.of(each, Integer.MAX_VALUE)));
        out.println();
        out.print(page.explanation());
      }
    }
    out.flush();
    ReadingOptions.tell(log, true, spec.commandLine().getErr());
    return article.text().isEmpty() ? 1 : 0;
  }

  private static void line(PrintWriter out, String what, String value) {
    if (!value.isEmpty()) {
      out.printf("%-10s %s%n", what, PlainLine.of(value, Integer.MAX_VALUE));
    }
  }

  private static String tsv(Article article) {
    return "title\tlink\tpublished\tlanguage\toutlet\ttext\n"
        + String.join(
            "\t",
            article.title(),
            article.link(),
            article.publishedAt() == null ? "" : article.publishedAt().toString(),
            article.language(),
            article.outlet(),
            article.text().replace('\n', ' '))
        + "\n";
  }

  private String html(NoticeLog log) {
    try (InputStream in = Files.newInputStream(file)) {
      Location where = new Location(file.getFileName().toString(), 0, "");
      byte[] bytes = BoundedBytes.read(in, ArticleFile.LIMIT, where, log);
      return TextDecoding.decode(bytes, "", where, log);
    } catch (IOException e) {
      throw new UserException(
          "no_such_file",
          "The page (%s) cannot be read.".formatted(file),
          "Maybe the path is mistyped.");
    }
  }
}
