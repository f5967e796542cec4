package org.wayleave.app.watch.copies;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.terminal.Interruption;
import org.wayleave.app.terminal.PlainLine;
import org.wayleave.app.watch.reading.ReadingOptions;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.dedup.CopyGroups;
import org.wayleave.watch.dedup.CopyPair;
import org.wayleave.watch.dedup.CopyRule;
import org.wayleave.watch.text.Address;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave watch dedup}: what is a copy of what. */
@Command(
    name = "dedup",
    description = {
      "What is a copy of what: the same text, cut, edited, or set into a longer one.",
      "Reads whatever watch read reads. Texts that differ just in numbers and names are one form",
      "filled in twice, and no copies."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave watch dedup feed1.xml feed2.xml",
      "  wayleave watch dedup articles.jsonl --explain",
      "  wayleave watch dedup articles.jsonl --format json --min-shared 0.6"
    })
final class DedupCommand implements Callable<Integer> {

  private static final int MOST_GROUPS_SHOWN = 20;
  private static final int TITLE_CHARACTERS = 70;

  /** How the answer is printed. */
  enum Format {
    table,
    json,
    tsv
  }

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of them.")
  private List<Path> files;

  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final CopyOptions copying = new CopyOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "-1",
      description = "How many groups at most; default: 20 in a table, else all.")
  private int limit = -1;

  @Option(
      names = "--explain",
      description = "Show the words that copies share, and everything that was repaired.")
  private boolean isExplained;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Override
  public Integer call() {
    return Interruption.during(spec.commandLine().getErr(), this::answer);
  }

  private int answer(Interruption interruption) {
    NoticeLog log = new NoticeLog();
    CopyRule rule = copying.rule();
    List<Article> articles = reading.readAll(files, log, interruption);
    CopyGroups copies =
        CopyGroups.find(
            articles.stream().map(DedupCommand::text).toList(),
            articles.stream().map(each -> Address.canonical(each.link())).toList(),
            rule,
            interruption);
    interruption.finishLine();
    int most = limit >= 0 ? limit : format == Format.table ? MOST_GROUPS_SHOWN : Integer.MAX_VALUE;
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case table -> print(out, articles, copies, most);
      case json -> out.println(Json.toText(CopiesDto.of(articles, copies, most)));
      case tsv -> printTsv(out, articles, copies, most);
    }
    out.flush();
    ReadingOptions.tell(log, isExplained, spec.commandLine().getErr());
    if (interruption.isInterrupted()) {
      spec.commandLine().getErr().println("It was stopped: what was not compared is no copy here.");
    }
    return ExitCode.ANSWERED;
  }

  /** A post may have no title, a lead no text. */
  static String text(Article article) {
    String body = article.body();
    return body.isEmpty() ? article.title() : body;
  }

  private void print(PrintWriter out, List<Article> articles, CopyGroups copies, int most) {
    List<List<Integer>> groups = copies.groups();
    for (List<Integer> group : groups.stream().limit(most).toList()) {
      out.printf("%d times%n", group.size());
      for (int member : group) {
        Article article = articles.get(member);
        String title = article.title().isEmpty() ? article.body() : article.title();
        out.printf(
            "  %d  %s  %s%n",
            member + 1,
            PlainLine.of(article.outlet(), TITLE_CHARACTERS),
            PlainLine.of(title.lines().findFirst().orElse(""), TITLE_CHARACTERS));
      }
      for (CopyPair pair : copies.pairs()) {
        if (group.contains(pair.firstIndex())) {
          out.printf(
              "    %d and %d: %s%n",
              pair.firstIndex() + 1,
              pair.secondIndex() + 1,
              isExplained
                  ? PlainLine.lines(copies.explain(pair).toString().strip())
                  : String.format(
                      Locale.ROOT,
                      "%s, %.0f %% of the shorter",
                      pair.kind().name().toLowerCase(Locale.ROOT),
                      100 * pair.coveredShare()));
        }
      }
    }
    if (groups.size() > most) {
      out.printf("%d groups more; --limit shows them.%n", groups.size() - most);
    }
    int copied = groups.stream().mapToInt(List::size).sum();
    out.printf(
        "%d articles: %d in %d groups of copies, %d alone; %d texts in all.%n",
        articles.size(),
        copied,
        groups.size(),
        articles.size() - copied,
        articles.size() - copied + groups.size());
  }

  private static void printTsv(
      PrintWriter out, List<Article> articles, CopyGroups copies, int most) {
    out.println("group\tarticle\toutlet\tlink\ttitle");
    int number = 0;
    for (List<Integer> group : copies.groups().stream().limit(most).toList()) {
      number++;
      for (int member : group) {
        Article article = articles.get(member);
        out.printf(
            "%d\t%d\t%s\t%s\t%s%n",
            number,
            member + 1,
            PlainLine.of(article.outlet(), Integer.MAX_VALUE),
            PlainLine.of(article.link(), Integer.MAX_VALUE),
            PlainLine.of(article.title(), Integer.MAX_VALUE));
      }
    }
  }
}
