package org.wayleave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every law of the house fails on a small house that breaks it, and only there. */
class ArchitectureRulesBiteTest {

  private static House fixture(String name) {
    return House.at("org.wayleave.app.fixture." + name);
  }

  @Test
  void aSoundHouseBreaksNothing() {
    House sound = fixture("sound");
    assertThat(sound.listClasses()).hasSize(2);
    assertThat(ArchitectureRules.everyClassHasARoom(sound)).isEmpty();
    assertThat(ArchitectureRules.onlyDeclaredRoomsAreUsed(sound)).isEmpty();
    assertThat(ArchitectureRules.everyDeclaredRoomIsUsed(sound)).isEmpty();
    assertThat(ArchitectureRules.noCycles(sound)).isEmpty();
    assertThat(ArchitectureRules.arrowsPointDown(sound)).isEmpty();
    assertThat(ArchitectureRules.domainIsPure(sound)).isEmpty();
    assertThat(ArchitectureRules.jsonStaysOutside(sound)).isEmpty();
    assertThat(ArchitectureRules.numbersHaveUnits(sound, Set.of())).isEmpty();
  }

  @Test
  void aClassWithoutRoomIsFound() {
    assertThat(ArchitectureRules.everyClassHasARoom(fixture("homeless")))
        .containsExactly("network.street has classes and no @Room");
  }

  @Test
  void aRoomUnderAFalseNameIsFound() {
    assertThat(ArchitectureRules.everyClassHasARoom(fixture("misnamed")))
        .containsExactly("network.one calls itself (network.another)");
  }

  @Test
  void anUndeclaredUseIsFound() {
    assertThat(ArchitectureRules.onlyDeclaredRoomsAreUsed(fixture("undeclared")))
        .containsExactly("Secret of network.one uses Other of network.two");
  }

  @Test
  void aStaleDeclarationIsFound() {
    assertThat(ArchitectureRules.everyDeclaredRoomIsUsed(fixture("stale")))
        .containsExactly("network.one declares network.two and does not use it");
  }

  @Test
  void aCycleIsFoundAlthoughEachArrowIsDeclared() {
    House cycle = fixture("cycle");
    assertThat(ArchitectureRules.onlyDeclaredRoomsAreUsed(cycle)).isEmpty();
    assertThat(ArchitectureRules.noCycles(cycle))
        .hasSize(3)
        .allMatch(line -> line.contains("uses itself through"));
  }

  @Test
  void anArrowUpwardOrSidewaysIsFoundAlthoughDeclared() {
    assertThat(ArchitectureRules.arrowsPointDown(fixture("upward")))
        .containsExactly(
            "network.ground uses plan.upper, which is not below it",
            "watch.tower uses plan.upper, which is not below it");
  }

  @Test
  void everyLeakOfTheDomainIsFound() {
    List<String> leaks = ArchitectureRules.domainIsPure(fixture("impure"));
    assertThat(leaks).allMatch(leak -> leak.contains(".network.leak.Leak uses "));
    for (String source :
        List.of(
            "java.lang.Math.random",
            "java.util.Random.<init>",
            "java.util.UUID.randomUUID",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.Clock.systemUTC",
            "java.lang.System.getProperty",
            "java.nio.file.Files",
            "java.io.IOException",
            "java.net.URI",
            "java.sql.DriverManager",
            "java.lang.System.out",
            "java.lang.Thread.sleep")) {
      assertThat(leaks).as(source).anyMatch(leak -> leak.endsWith(" uses " + source));
    }
  }

  @Test
  void jsonInADomainRecordIsFound() {
    assertThat(ArchitectureRules.jsonStaysOutside(fixture("json")))
        .isNotEmpty()
        .allMatch(line -> line.contains(".plan.answer.Serialised uses com.fasterxml.jackson"));
  }

  @Test
  void aNumberWithoutUnitIsFoundUnlessAllowed() {
    House unitless = fixture("unitless");
    assertThat(ArchitectureRules.numbersHaveUnits(unitless, Set.of("Bare.delay")))
        .containsExactlyInAnyOrder("network.bare: Bare.speed", "network.bare: Bare.weights");
    assertThat(
            ArchitectureRules.everyAllowanceIsNeeded(
                unitless, Set.of("Bare.delay", "Bare.lengthM", "Gone.number")))
        .as("allowances that nothing needs")
        .containsExactly("Bare.lengthM", "Gone.number");
  }
}
