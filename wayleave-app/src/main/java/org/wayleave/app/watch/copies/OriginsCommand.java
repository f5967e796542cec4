package org.wayleave.app.watch.copies;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.terminal.Interruption;
import org.wayleave.app.terminal.PlainLine;
import org.wayleave.app.watch.reading.ReadingOptions;
import org.wayleave.io.outlet.OutletTable;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.corroboration.Origins;
import org.wayleave.watch.corroboration.Outlet;
import org.wayleave.watch.dedup.CopyPair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave watch origins}: how many say so independently. */
@Command(
    name = "origins",
    description = {
      "How many say so independently: copies, articles of one outlet or owner, that credit one",
      "agency or quote the same words, are one origin.",
      "Reads whatever watch read reads. All articles are taken to be about one story, unless they",
      "have a column (story)."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave watch origins story.jsonl",
      "  wayleave watch origins articles.jsonl --columns story=event_id --format json",
      "  wayleave watch origins story.jsonl --outlets my-outlets.csv --explain"
    })
final class OriginsCommand implements Callable<Integer> {

  /** How the answer is printed. */
  enum Format {
    table,
    json,
    tsv
  }

  private final Path bundledOutlets;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of them.")
  private List<Path> files;

  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final CopyOptions copying = new CopyOptions();

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = "A table of outlets, their names and owners; default: the bundled one.")
  private @Nullable Path outlets;

  @Option(
      names = "--explain",
      description = "Show the words that copies share, and everything that was repaired.")
  private boolean isExplained;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  OriginsCommand(Path bundledOutlets) {
    this.bundledOutlets = bundledOutlets;
  }

  @Override
  public Integer call() {
    return Interruption.during(spec.commandLine().getErr(), this::answer);
  }

  private int answer(Interruption interruption) {
    NoticeLog log = new NoticeLog();
    List<Outlet> known = OutletTable.read(outlets == null ? bundledOutlets : outlets, log);
    Map<String, List<Article>> stories = new LinkedHashMap<>();
    for (Article article : reading.readAll(files, log, interruption)) {
      stories.computeIfAbsent(article.story(), each -> new ArrayList<>()).add(article);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.tsv) {
      out.println("story\torigin\tarticle\toutlet\tsource\tlink\ttitle");
    }
    List<OriginsDto> answers = new ArrayList<>();
    int told = 0;
    for (Map.Entry<String, List<Article>> each : stories.entrySet()) {
      if (!interruption.goesOn("comparing stories", told, stories.size())) {
        spec.commandLine().getErr().printf("It was stopped after %d stories.%n", told);
        break;
      }
      List<Article> articles = each.getValue();
      Origins origins = Origins.of(articles, known, copying.rule());
      interruption.finishLine();
      switch (format) {
        case table -> print(out, each.getKey(), origins);
        case json -> answers.add(OriginsDto.of(each.getKey(), articles, origins));
        case tsv -> printTsv(out, OriginsDto.of(each.getKey(), articles, origins));
      }
      told++;
    }
    if (format == Format.json) {
      out.println(Json.toText(answers));
    }
    out.flush();
    ReadingOptions.tell(log, isExplained, spec.commandLine().getErr());
    return ExitCode.ANSWERED;
  }

  private void print(PrintWriter out, String story, Origins origins) {
    if (!story.isEmpty()) {
      out.println("Story " + PlainLine.of(story, Integer.MAX_VALUE));
    }
    out.print(PlainLine.lines(origins.explain().toString()));
    if (isExplained) {
      for (CopyPair pair : origins.copies().pairs()) {
        out.printf(
            "%d and %d: %s",
            pair.firstIndex() + 1,
            pair.secondIndex() + 1,
            PlainLine.lines(origins.copies().explain(pair).toString()));
      }
    }
  }

  private static void printTsv(PrintWriter out, OriginsDto answer) {
    for (OriginsDto.Voice voice : answer.origins()) {
      for (OriginsDto.Member member : voice.members()) {
        out.printf(
            "%s\t%d\t%d\t%s\t%s\t%s\t%s%n",
            PlainLine.of(answer.story(), Integer.MAX_VALUE),
            voice.origin(),
            member.article(),
            PlainLine.of(member.outlet(), Integer.MAX_VALUE),
            member.copiedFrom() == null ? "" : member.copiedFrom().toString(),
            PlainLine.of(member.link(), Integer.MAX_VALUE),
            PlainLine.of(member.title(), Integer.MAX_VALUE));
      }
    }
  }
}
