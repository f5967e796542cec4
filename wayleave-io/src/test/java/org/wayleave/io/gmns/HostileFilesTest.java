package org.wayleave.io.gmns;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.table.Column;
import org.wayleave.io.table.Table;
import org.wayleave.network.notice.Notice;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST: no file, however hostile, costs more than a bounded time and memory.
 *
 * <p>The tests run in a heap of 1 GB (surefire's -Xmx) and each within a minute on a slow machine.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

  private static final String LINK_HEADER = "link_id,from_node_id,to_node_id,length,mode\n";

  /** Numbers at the edges of what the types behind the cells hold. */
  private static final List<String> EXTREMES =
      List.of("-1", "0e999", "1e-999", "2147483648", "1e7", "99999999.5", "1e9", "1e15", "1e16");

  @TempDir private Path folder;

  private GmnsFolder read() {
    return GmnsReader.read(folder);
  }

  private Path soundFolder() {
    return new SmallFolder().writeTo(folder);
  }

  private Notice only(String code) {
    return read().notices().listNotices().stream()
        .filter(notice -> notice.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No notice " + code));
  }

  @Test
  void aFileOfFiveGigabytesIsRefusedByItsSize() throws IOException {
    soundFolder();
    try (RandomAccessFile sparse =
        new RandomAccessFile(folder.resolve("link.csv").toFile(), "rw")) {
      sparse.setLength(5L << 30);
    }

    assertThat(only("file_too_large").fact()).contains("5368709120");
  }

  @Test
  void tenMillionColumnsAreRefusedByTheLengthOfTheHeader() throws IOException {
    soundFolder();
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("link.csv")))) {
      for (int column = 0; column < 10_000_000; column++) {
        out.write('c');
        out.write(',');
      }
      out.write('\n');
    }

    assertThat(only("too_many_columns").where().file()).isEqualTo("link.csv");
  }

  @Test
  void aHeaderWithoutEndIsRefused() throws IOException {
    soundFolder();
    Files.writeString(folder.resolve("link.csv"), "\"" + "x".repeat(3_000_000));

    assertThat(only("header_too_long")).isNotNull();
  }

  @Test
  void aRowOfAMillionCellsEndsTheTable() throws IOException {
    soundFolder();
    Files.writeString(folder.resolve("link.csv"), LINK_HEADER + "a,".repeat(1_000_000) + "\n");

    assertThat(only("malformed_csv").where().row()).isEqualTo(2);
  }

  @Test
  void aFieldOfHundredMegabytesEndsTheTable() throws IOException {
    soundFolder();
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(folder.resolve("link.csv"))) {
      out.write((LINK_HEADER + "a,b,c,1,\"").getBytes(UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
    }

    assertThat(read().notices().countByCode()).containsKey("malformed_csv");
  }

  @Test
  void aQuoteLeftOpenInALargeFileIsFoundAtItsRow() throws IOException {
    soundFolder();
    String rows = "a,az-baku,az-astara,300,road\n".repeat(1000);
    Files.writeString(
        folder.resolve("link.csv"), LINK_HEADER + rows + "b,\"az-baku,x,1,road\n" + rows);

    assertThat(only("unbalanced_quote").where().row()).isEqualTo(1002);
  }

  @Test
  void aMillionDefectiveRowsCostNoMoreThanTheirCount() throws IOException {
    soundFolder();
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("link.csv")))) {
      out.write(LINK_HEADER.getBytes(UTF_8));
      byte[] row = "x,nowhere,elsewhere,-1,rial\n".getBytes(UTF_8);
      for (int i = 0; i < 1_000_000; i++) {
        out.write(row);
      }
    }

    GmnsFolder read = read();

    assertThat(read.notices().countByCode())
        .containsEntry("unknown_value", 1_000_000L)
        .containsEntry("out_of_range", 1_000_000L);
    assertThat(read.notices().listNotices()).hasSizeLessThan(1_000);
  }

  @Test
  void aHundredThousandLinksToNowhereAreNotAllSearchedForTheirNearestNode() throws IOException {
    soundFolder();
    StringBuilder nodes = new StringBuilder("node_id,x_coord,y_coord,country\n");
    for (int i = 0; i < 4_000; i++) {
      nodes.append("kz-node-number-").append(i).append(",50,40,KZ\n");
    }
    Files.writeString(folder.resolve("node.csv"), nodes);
    StringBuilder links = new StringBuilder(LINK_HEADER);
    for (int i = 0; i < 100_000; i++) {
      links.append('l').append(i).append(",kz-nodd-number-x,kz-node-number-1,1,road\n");
    }
    Files.writeString(folder.resolve("link.csv"), links);

    assertThat(read().notices().countByCode().get("unknown_node")).isGreaterThanOrEqualTo(100_000L);
  }

  @Test
  void utf16IsNamed() throws IOException {
    soundFolder();
    Files.write(folder.resolve("node.csv"), new SmallFolder().text("node.csv").getBytes(UTF_16));

    assertThat(only("wrong_encoding").fact()).contains("UTF-16");
  }

  @Test
  void anotherCodePageIsFoundAtItsLineAndByte() throws IOException {
    String text = new SmallFolder().text("corridor.csv") + "second,Второй,,memory,,memory,\n";
    soundFolder();
    byte[] bytes = text.getBytes(Charset.forName("windows-1251"));
    Files.write(folder.resolve("corridor.csv"), bytes);

    Notice notice = only("invalid_utf8");

    assertThat(notice.where().row()).isEqualTo(3);
    assertThat(notice.fact()).contains("offset (%d)".formatted(text.indexOf("Второй")));
    assertThat(read().network().corridors()).containsOnlyKeys("TITR");
  }

  @Test
  void anEmptyFileAndALoneHeaderAreTolerated() throws IOException {
    soundFolder();
    Files.writeString(folder.resolve("corridor.csv"), "");
    Files.writeString(folder.resolve("view.csv"), "view_id,element_id,field,value");

    assertThat(only("empty_file").where().file()).isEqualTo("corridor.csv");
    assertThat(read().views()).isEmpty();
  }

  @Test
  void aFolderInPlaceOfAFileIsAnUnreadableFile() throws IOException {
    new SmallFolder().without("corridor.csv").writeTo(folder);
    Files.createDirectory(folder.resolve("corridor.csv"));

    assertThat(only("not_a_file").where().file()).isEqualTo("corridor.csv");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPipeInPlaceOfAFileIsNotWaitedFor() throws IOException, InterruptedException {
    new SmallFolder().without("zone.csv").without("demand.csv").writeTo(folder);
    Path pipe = folder.resolve("zone.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(only("not_a_file").where().file()).isEqualTo("zone.csv");
  }

  @Test
  void aSpanLongerThanAnyIntegerOfMetresCostsItsLink() {
    new SmallFolder().spoil("link.csv", "IR 1.75-3.25", "IR 1.75-3000000").writeTo(folder);

    assertThat(only("bad_span").where().row()).isEqualTo(4);
    assertThat(read().network().findLink("az-astara--ir-astara--road")).isEmpty();
  }

  @Test
  void noNumberInAnyCellMakesTheReaderThrow() throws IOException {
    String miles = new SmallFolder().text("config.csv").replace(",km,kph,", ",mi,mph,");
    SmallFolder small = new SmallFolder().with("config.csv", miles);
    small.writeTo(folder);
    for (Table table : GmnsSchema.tables()) {
      String[] lines = small.text(table.file()).split("\n", -1);
      List<String> header = List.of(lines[0].split(",", -1));
      for (Column column : table.columns()) {
        boolean isNumber =
            column.type() == Column.Type.NUMBER || column.type() == Column.Type.INTEGER;
        int place = header.indexOf(column.name());
        for (String number : isNumber && place >= 0 ? EXTREMES : List.<String>of()) {
          String[] spoilt = lines.clone();
          String[] cells = lines[1].split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
          cells[place] = number;
          spoilt[1] = String.join(",", cells);
          Files.writeString(folder.resolve(table.file()), String.join("\n", spoilt));
          assertThatCode(this::read).as(spoilt[1]).doesNotThrowAnyException();
        }
      }
      Files.writeString(folder.resolve(table.file()), small.text(table.file()));
    }
  }

  @Test
  void numbersThatOnlyLookLikeNumbersAreRefusedFast() throws IOException {
    soundFolder();
    StringBuilder text = new StringBuilder(LINK_HEADER);
    for (String number :
        new String[] {
          "1e999999999",
          "9".repeat(100_000),
          "0x10",
          "1_000",
          "+-1",
          ".",
          "e5",
          "1e",
          "١٢",
          "1d",
          "--1",
          "1.2.3",
          "∞"
        }) {
      text.append("l,az-baku,az-astara,").append(number).append(",road\n");
    }
    Files.writeString(folder.resolve("link.csv"), text);

    assertThat(read().notices().countByCode()).containsEntry("not_a_number", 13L);
  }

  @Test
  void anyBytesWhateverGiveNoticesAndNeverThrow() {
    SmallFolder small = new SmallFolder();
    small.writeTo(folder);
    Property.forAll(
        "mutated files never throw",
        20_240_601,
        150,
        (random, size) -> mutate(small, random, size),
        mutant -> {
          Files.write(folder.resolve(mutant.getKey()), mutant.getValue());
          try {
            GmnsReader.read(folder);
          } finally {
            Files.writeString(folder.resolve(mutant.getKey()), small.text(mutant.getKey()));
          }
        });
  }

  private static Map.Entry<String, byte[]> mutate(
      SmallFolder small, SplittableRandom random, int size) {
    String[] files = {
      "node.csv",
      "link.csv",
      "crossing.csv",
      "operation.csv",
      "source.csv",
      "config.csv",
      "zone.csv",
      "terminal.csv",
      "restriction.csv",
      "alias.csv"
    };
    String file = files[random.nextInt(files.length)];
    byte[] bytes = small.text(file).getBytes(UTF_8);
    byte[] tempting = ",;\"\n\r-|#(). 0e9A\0\u007f".getBytes(UTF_8);
    for (int i = 0; i < 1 + size / 4; i++) {
      bytes[random.nextInt(bytes.length)] =
          random.nextInt(4) == 0
              ? (byte) random.nextInt(256)
              : tempting[random.nextInt(tempting.length)];
    }
    return Map.entry(file, bytes);
  }
}
