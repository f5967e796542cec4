package org.wayleave.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How CSV cells are printed. */
class CsvTest {

  @Test
  void csvQuotesAndDisarms() {
    assertThat(Csv.line("a", "b,c", "d\"e", "", "=1", "-3.5", "-x", "\tq"))
        .isEqualTo("a,\"b,c\",\"d\"\"e\",,'=1,-3.5,'-x,'\tq\n");
    assertThat(Csv.line("a\nb", "@SUM", "+1")).isEqualTo("\"a\nb\",'@SUM,'+1\n");
  }
}
