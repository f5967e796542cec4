package org.wayleave.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How tables and durations are printed. */
class TextTest {

  @Test
  void columnsLineUpInWideAndMarkedScripts() {
    String table =
        new TextTable(TextTable.Side.LEFT, TextTable.Side.RIGHT)
            .row("西安", "1")
            .row("Baku", "20")
            .row("e\u0301te\u0301", "300")
            .print("> ");
    assertThat(table).isEqualTo("> 西安    1\n> Baku   20\n> e\u0301te\u0301   300\n");
    assertThat(TextTable.width("西安")).isEqualTo(4);
    assertThat(TextTable.width("e\u0301")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 min",
    "0.5,30 min",
    "0.999,1.0 h",
    "1,1.0 h",
    "9.96,10 h",
    "23.4,23 h",
    "23.7,1.0 d",
    "24,1.0 d",
    "240,10.0 d"
  })
  void durationsAreReadable(double hours, String text) {
    assertThat(Figures.duration(hours)).isEqualTo(text);
  }
}
