package org.wayleave.io.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.network.notice.UserException;

/** Lists of sources, the bundled one and wrong ones. */
class SourceListTest {

  @TempDir private Path folder;

  private List<NewsSource> read(String text) throws IOException {
    return SourceList.read(Files.writeString(folder.resolve("sources.yaml"), text));
  }

  @Test
  void theBundledListHasSixtySourcesInNineLanguages() {
    Path home = Path.of(System.getProperty("wayleave.home", ".."));
    List<NewsSource> sources = SourceList.read(home.resolve("data/sources/caspian.yaml"));
    assertThat(sources).hasSizeGreaterThanOrEqualTo(60);
    assertThat(sources.stream().map(NewsSource::language).distinct())
        .contains("en", "ru", "fa", "az", "hy", "ka", "tr", "kk", "ar");
    assertThat(sources).noneMatch(NewsSource::isVerified);
    assertThat(sources).allMatch(each -> !each.country().isEmpty() && !each.licence().isEmpty());
  }

  @Test
  void anEmptyListIsOne() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("sources:\n")).isEmpty();
  }

  @Test
  void everyMistakeIsSaidAtOnce() {
    assertThatThrownBy(() ->
            read(
                """
                sources:
                - id: a
                  feed: https://a.example/
                  lanuage: en
                - id: a
                  feed: ftp://a.example/
                - id: Big Id
                  feed: https://b.example/
                """))
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(e.getMessage())
                    .contains(
                        "(lanuage)",
                        "(language) was meant",
                        "given twice",
                        "(ftp://a.example/)",
                        "(Big Id)"));
  }
}
