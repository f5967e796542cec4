package org.wayleave.io.language;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.language.LanguageTable;
import org.wayleave.watch.language.LanguageTrainer;

/** Makes a table of languages from files. Thread-safe, no state. */
public final class TrainingTexts {

  /** How often a word of the folder of words counts. */
  static final int WORD_COUNT = 3;

  private static final String XML = ".xml";
  private static final String TXT = ".txt";

  private TrainingTexts() {}

  /**
   * The table.
   *
   * @param declarations a folder of the declaration, one XML file a language
   * @param words a folder of words, one text file a language
   * @throws UserException {@code no_such_file}, {@code nothing_to_learn}
   */
  public static LanguageTable learn(Path declarations, Path words) {
    LanguageTrainer trainer = new LanguageTrainer();
    int read = 0;
    for (Path file : list(declarations, XML)) {
      Document page = Jsoup.parse(text(file), "", Parser.xmlParser());
      Element root = page.selectFirst("udhr");
      if (root == null || root.attr("xml:lang").isEmpty()) {
        continue;
      }
      read++;
      String language = root.attr("xml:lang").replaceFirst("-.*", "");
      StringBuilder text = new StringBuilder();
      for (Element each : root.select("title, para")) {
        text.append(each.text()).append('\n');
      }
      trainer.add(language, text.toString());
    }
    if (read == 0) {
      throw new UserException(
          "nothing_to_learn",
          "The folder (%s) has no declaration in XML with its language.".formatted(declarations),
          "Maybe its files are named udhr_eng.xml and so on, and lie deeper.");
    }
    for (Path file : list(words, TXT)) {
      String language = file.getFileName().toString().replace(TXT, "");
      String text = text(file);
      for (int time = 0; time < WORD_COUNT; time++) {
        trainer.add(language, text);
      }
    }
    return trainer.build();
  }

  private static List<Path> list(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw unreadable(folder);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UserException(
          "invalid_utf8", "The file (%s) is not UTF-8.".formatted(file), "Maybe save it as UTF-8.");
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static UserException unreadable(Path path) {
    return new UserException(
        "no_such_file", "(%s) cannot be read.".formatted(path), "Maybe the path is mistyped.");
  }
}
