package org.wayleave.network.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: every notice is counted, the first hundred of each code are kept. */
class NoticeLogTest {

  @Test
  void keepsTheFirstHundredOfEachCode() {
    NoticeLog log = new NoticeLog();
    for (int row = 1; row <= 1_000; row++) {
      log.warning("odd", new Location("link.csv", row, "length"), "Odd.", "");
    }
    log.error("bad", Location.NOWHERE, "Bad.", "Maybe not.");
    assertThat(log.listNotices()).hasSize(NoticeLog.KEPT_PER_CODE + 1);
    assertThat(log.listNotices().get(99).where().row()).isEqualTo(100);
    assertThat(log.listNotices().getLast().code()).isEqualTo("bad");
    assertThat(log.countByCode()).isEqualTo(Map.of("odd", 1_000L, "bad", 1L));
    assertThat(log.count(Severity.WARNING)).isEqualTo(1_000);
    assertThat(log.count(Severity.INFO)).isZero();
    assertThat(log.hasErrors()).isTrue();
  }

  @Test
  void warningsAreNoErrors() {
    NoticeLog log = new NoticeLog();
    log.warning("odd", Location.NOWHERE, "Odd.", "");
    assertThat(log.hasErrors()).isFalse();
  }

  @Test
  void aNoticePrintsAsOneLine() {
    Location where = new Location("link.csv", 17, "");
    assertThat(
            new Notice("bad", Severity.ERROR, where.withColumn("length"), "Bad (3).", "Maybe 4."))
        .hasToString("ERROR bad link.csv:17 length: Bad (3). Maybe 4.");
    assertThat(new Notice("odd", Severity.INFO, Location.NOWHERE, "Odd.", ""))
        .hasToString("INFO odd: Odd.");
    assertThat(new Location("link.csv", 0, "")).hasToString("link.csv");
  }

  @Test
  void aUsersMistakeIsFactAndAdvice() {
    assertThat(new UserException("x", "Fact.", "Maybe.")).hasMessage("Fact.\nMaybe.");
    assertThat(new UserException("x", "Fact.", "")).hasMessage("Fact.");
  }
}
