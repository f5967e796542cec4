package org.wayleave.app.watch.reading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.article.ArticleFile;
import org.wayleave.io.article.ReadingRules;
import org.wayleave.io.posts.ArticleColumns;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.article.Article;
import picocli.CommandLine.Option;

/** How files of articles are read: the options that all commands share which read them. */
public final class ReadingOptions {

  private static final int MOST_SHOWN = 5;

  @Option(
      names = "--columns",
      paramLabel = "MAP",
      defaultValue = "",
      description =
          "What a table calls its columns, as in "
              + ArticleColumns.EXAMPLE
              + "; default: usual names.")
  private String columns = "";

  @Option(
      names = "--offset",
      paramLabel = "+HH:MM",
      description = "The offset from UTC of times that state none; default: they are left out.")
  private @Nullable String offset;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "A file of at least 16 bytes: the key of the accounts' pseudonyms; default: a new key each run.")
  private @Nullable Path keyFile;

  /**
   * Passes on the articles of files, and of the files in folders by their names.
   *
   * @throws UserException for what is no file
   */
  public void read(List<Path> paths, NoticeLog log, Consumer<Article> taker) {
    read(paths, reader(log), taker);
  }

  /** The same with a reader that reads more than these. */
  static void read(List<Path> paths, ArticleFile reader, Consumer<Article> taker) {
    for (Path path : expand(paths)) {
      reader.read(path, taker);
    }
  }

  /** A reader under these options. */
  ArticleFile reader(NoticeLog log) {
    return new ArticleFile(
        new ReadingRules(
            columns.isEmpty() ? ArticleColumns.USUAL : ArticleColumns.parse(columns),
            KeyFile.pseudonyms(keyFile),
            zone()),
        log);
  }

  /**
   * All articles of files, in their order.
   *
   * @throws UserException {@code cancelled} where progress does not go on
   */
  public List<Article> readAll(List<Path> paths, NoticeLog log, Progress progress) {
    List<Article> articles = new ArrayList<>();
    read(
        paths,
        log,
        article -> {
          articles.add(article);
          if (!progress.goesOn("reading articles", articles.size(), 0)) {
            throw new UserException(
                "cancelled",
                "Reading was stopped after (%d) articles.".formatted(articles.size()),
                "");
          }
        });
    return articles;
  }

  /** The offset that was stated; null when none was. */
  public @Nullable ZoneOffset zone() {
    if (offset == null) {
      return null;
    }
    try {
      return ZoneOffset.of(offset);
    } catch (DateTimeException e) {
      throw new UserException(
          "bad_parameter",
          "The offset (%s) is none.".formatted(offset),
          "Maybe write it as +04:00 or Z.");
    }
  }

  /** A store of evidence has a chain beside its WARC files, which holds no articles. */
  private static boolean isContent(Path file) {
    return !file.toString().endsWith(".chain");
  }

  private static List<Path> expand(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> below = Files.walk(path)) {
        below
            .filter(Files::isRegularFile)
            .filter(ReadingOptions::isContent)
            .sorted()
            .forEach(files::add);
      } catch (IOException e) {
        throw new UserException(
            "no_such_file",
            "The folder (%s) cannot be read.".formatted(path),
            "Maybe it is not yours to read.");
      }
    }
    return files;
  }

  /** Says what was the matter: everything, or the errors and how to see the rest. */
  public static void tell(NoticeLog log, boolean everything, PrintWriter err) {
    List<Notice> notices = log.listNotices();
    long shown = everything ? notices.size() : MOST_SHOWN;
    notices.stream()
        .filter(notice -> everything || notice.severity() == Severity.ERROR)
        .limit(shown)
        .forEach(err::println);
    long repaired = log.count(Severity.WARNING);
    long refused = log.count(Severity.ERROR);
    if (repaired + refused > 0) {
      err.printf(
          "%d repaired, %d left out%s%n",
          repaired, refused, everything ? ": " + log.countByCode() : "; --explain says which.");
    }
    err.flush();
  }
}
