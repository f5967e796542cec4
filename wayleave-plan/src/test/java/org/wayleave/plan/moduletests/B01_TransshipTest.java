package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayleave.network.element.Mode;

/**
 * FEATURE UNDER TEST
 *
 * <p>Goods change between layers at a terminal that joins both modes: 10 h, 100 $ and 10 kg.
 */
class B01_TransshipTest {

  private static final String[] LINE = {"A-T rail1520 400km", "T-B road 60km"};

  private static void check(String expected, Ask ask) {
    assertThat(ask.line()).isEqualTo(expected);
  }

  private static Ask ask(String terminal) {
    return Ask.on(terminal, LINE[0], LINE[1]);
  }

  @Test
  void atATerminal() {
    // Rail: 1 h loading + 10 h, 10 $ + 200 $, 80 kg. Road: 10 h transshipping + 1 h + 1 h
    // unloading.
    Ask ask = ask("T terminal rail road");
    check("A rail1520 11h T road 12h B [23h 380$ 150kg 0 borders]", ask);
    assertThat(ask.operations()).isEqualTo("LOAD A, TRANSSHIP T, UNLOAD B");
    assertThat(ask.texts())
        .containsExactly(
            "Load at A",
            "Move 400 km by rail (1520 mm) in AA",
            "Transship at T from rail to road",
            "Move 60 km by road in AA",
            "Unload at B");
  }

  @Test
  void notWithoutATerminalNorAtOneThatDoesNotJoinBothModes() {
    check("no way: ; one gets to A T", ask("T city"));
    check("no way: ; one gets to A T", ask("T terminal rail sea"));
  }

  @Test
  void notAtATerminalThatIsClosedAndTheReasonIsSaid() {
    check(
        "no way: T-B Terminal T is closed in this scenario; one gets to A T",
        ask("T terminal rail road").closing("terminal:T-terminal"));
  }

  @Test
  void aClosedTerminalLetsTrainsAndTrucksPass() {
    check(
        "A road 4h B [4h 140$ 120kg 0 borders]",
        Ask.on("T terminal", "A-T road 60km", "T-B road 60km").closing("T-terminal"));
  }

  @Test
  void onlyWhereItPays() {
    // Rail saves 0.5 $ and loses 1/40 - 1/60 h a km; the two handlings cost 2 x (100 $ + 10 h x 1
    // $).
    String[] both = {"S terminal", "T terminal", "A-S road 10km", "T-B road 10km"};
    check(
        "A road 9h B [9h 420$ 400kg 0 borders]",
        Ask.on(both[0], both[1], both[2], both[3], "S-T road 380km", "S-T rail1520 380km"));
    check(
        "A road 1h S rail1520 35h T road 11h B [47h 740$ 240kg 0 borders]",
        Ask.on(both[0], both[1], both[2], both[3], "S-T road 1000km", "S-T rail1520 1000km"));
  }

  @Test
  void aModeThatIsNotAllowedIsNotUsed() {
    check("no way: ; one gets to A T", ask("T terminal rail road").only(Mode.RAIL, Mode.SEA));
  }
}
