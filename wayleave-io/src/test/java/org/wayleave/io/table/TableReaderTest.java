package org.wayleave.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;

/** FEATURE UNDER TEST: a table in a file of any name. */
class TableReaderTest {

  private static final Table PAIRS =
      new Table(
          "pairs",
          "Pairs.",
          List.of(Column.text("from", "From.").essential(), Column.integer("tonnes", "Tonnes.")),
          List.of(),
          Set.of());

  @TempDir private Path folder;

  private List<Notice> noticesOf(Path file) {
    NoticeLog log = new NoticeLog();
    new TableReader(Set.of(), log).read(file, PAIRS, row -> row.integer("tonnes"));
    return log.listNotices();
  }

  @Test
  void noticesNameTheFileAsItIsCalled() throws IOException {
    Path file = folder.resolve("my-trips.txt");
    for (String text : List.of("", "form\na\n", "from\na,b\n", "from\n\"a\n", "from,tonnes\na,x")) {
      Files.writeString(file, text);
      assertThat(noticesOf(file))
          .isNotEmpty()
          .allSatisfy(notice -> assertThat(notice.where().file()).isEqualTo("my-trips.txt"));
    }
  }

  @Test
  void aWholeNumberThatNoIntegerHoldsIsANotice() throws IOException {
    Path file = Files.writeString(folder.resolve("pairs.csv"), "from,tonnes\na,2147483648\n");

    assertThat(noticesOf(file))
        .singleElement()
        .satisfies(notice -> assertThat(notice.code()).isEqualTo("out_of_range"));
  }

  @Test
  void aFolderIsNotAFile() {
    assertThat(noticesOf(folder))
        .singleElement()
        .satisfies(notice -> assertThat(notice.code()).isEqualTo("not_a_file"));
  }

  /** The rows before a row that cannot be parsed were passed on, and are counted. */
  @Test
  void rowsBeforeAQuoteThatNeverEndsCount() throws IOException {
    Path file = Files.writeString(folder.resolve("pairs.csv"), "from,tonnes\na,1\nb,2\n\"c,3\n");
    NoticeLog log = new NoticeLog();
    List<String> taken = new ArrayList<>();
    int rows = new TableReader(Set.of(), log).read(file, PAIRS, row -> taken.add(row.text("from")));
    assertThat(taken).containsExactly("a", "b");
    assertThat(rows).isEqualTo(2);
    assertThat(log.countByCode()).containsOnlyKeys("unbalanced_quote");
  }
}
