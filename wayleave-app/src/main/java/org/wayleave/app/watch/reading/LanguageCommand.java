package org.wayleave.app.watch.reading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.terminal.PlainLine;
import org.wayleave.app.text.TextTable;
import org.wayleave.app.text.TextTable.Side;
import org.wayleave.io.language.LanguageFile;
import org.wayleave.io.language.TrainingTexts;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.language.LanguageGuess;
import org.wayleave.watch.language.LanguageTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave watch language}: which language texts are in. */
@Command(
    name = "language",
    description = {
      "Which language texts are in: en ru fa az hy ka tr kk ar uz tk ky tg, or other.",
      "Reads whatever watch read reads, a text a line with --lines, or the text itself."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave watch language --text \"Движение восстановлено\"",
      "  wayleave watch language feed.xml",
      "  wayleave watch language --lines sentences.txt --format tsv"
    })
final class LanguageCommand implements Callable<Integer> {

  private static final int TEXT_CHARACTERS = 60;

  /** How the answer is printed. */
  enum Format {
    table,
    json,
    tsv
  }

  private final Path bundled;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files, or folders of them.")
  private List<Path> files = new ArrayList<>();

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(names = "--text", paramLabel = "TEXT", description = "A text instead of files.")
  private @Nullable String text;

  @Option(names = "--lines", paramLabel = "FILE", description = "A file with a text a line.")
  private @Nullable Path lines;

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "The table of languages; default: the bundled one.")
  private @Nullable Path table;

  @Option(
      names = "--train",
      paramLabel = "FOLDER",
      description =
          "Make a table from the declaration of human rights in this folder and the bundled words.")
  private @Nullable Path train;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "language.table",
      description = "Where --train writes it; default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("language.table");

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  LanguageCommand(Path bundled) {
    this.bundled = bundled;
  }

  /** One answer as JSON. */
  private record Answer(
      String language, String script, List<LanguageGuess.Candidate> candidates, String text) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (train != null) {
      LanguageFile.write(TrainingTexts.learn(train, bundled.resolve("words")), output);
      out.printf("The table is in %s.%n", output);
      out.flush();
      return 0;
    }
    NoticeLog log = new NoticeLog();
    List<String> texts = texts(log);
    LanguageTable languages =
        LanguageFile.read(table == null ? bundled.resolve("language.table") : table);
    if (format == Format.tsv) {
      out.println("language\tscript\tshare\ttext");
    }
    TextTable rows = new TextTable(Side.LEFT, Side.LEFT, Side.RIGHT, Side.LEFT);
    rows.row("language", "script", "share", "text");
    for (String each : texts) {
      LanguageGuess guess = languages.guess(each);
      String share =
          guess.candidates().isEmpty()
              ? ""
              : String.format(Locale.ROOT, "%.3f", guess.candidates().getFirst().likelyShare());
      switch (format) {
        case table ->
            rows.row(guess.language(), guess.script(), share, PlainLine.of(each, TEXT_CHARACTERS));
        case json ->
            out.println(
                Json.toLine(
                    new Answer(guess.language(), guess.script(), guess.candidates(), each)));
        case tsv ->
            out.printf(
                "%s\t%s\t%s\t%s%n",
                guess.language(), guess.script(), share, PlainLine.of(each, Integer.MAX_VALUE));
      }
    }
    if (format == Format.table && !texts.isEmpty()) {
      out.print(rows.print(""));
      if (texts.size() == 1) {
        out.println();
        out.print(languages.explain(languages.guess(texts.getFirst())));
      }
    }
    out.flush();
    ReadingOptions.tell(log, false, spec.commandLine().getErr());
    return 0;
  }

  private List<String> texts(NoticeLog log) {
    if (text != null) {
      return List.of(text);
    }
    if (lines != null) {
      try {
        return Files.readAllLines(lines);
      } catch (MalformedInputException e) {
        throw new UserException(
            "invalid_utf8",
            "The file (%s) is not UTF-8.".formatted(lines),
            "Maybe save it as UTF-8.");
      } catch (IOException e) {
        throw new UserException(
            "no_such_file",
            "The file (%s) cannot be read.".formatted(lines),
            "Maybe the path is mistyped.");
      }
    }
    if (files.isEmpty()) {
      throw new UserException(
          "no_text", "There is no text.", "Maybe name files, or use --text or --lines.");
    }
    List<String> texts = new ArrayList<>();
    reading.read(files, log, article -> texts.add(article.title() + "\n" + article.body()));
    return texts;
  }
}
