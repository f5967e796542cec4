package org.wayleave.io.parameters;

import java.util.List;

/** Prints the page on parameters files from what the reader knows. Thread-safe, no state. */
final class ParametersPage {

  private static final String INTRODUCTION =
      """
      # Parameters files

      <!-- Printed by a test from the reader in code; run it with -Dupdate=true to rewrite. -->

      A parameters file says everything about a question but its places, so that it can be kept, sent
      and asked again: `./wayleave route "Xi'an" Poti --parameters FILE`. The server takes the same text
      as the parameter `parameters`. It is YAML; JSON is YAML, so JSON is read too.

      An option of the command, or a parameter of the address, goes before what the file says. A mistake
      is reported with its line, all mistakes at once, and a file with a mistake is not used in part.
      Every JSON answer names the file by the first 16 digits of its SHA-256 (`fileHash`), and every
      answer prints back what was corrected, with its source and the old value.

      A file has at most 1,000,000 bytes of UTF-8 (over HTTP 4,000 characters), no anchors and no
      aliases, and says nothing twice. What is not said is the usual.

      ## Settings

      | setting | what | for example |
      |---|---|---|
      """;

  private static final String OVERRIDES =
      """

      ## Overrides

      Each override replaces one figure, and needs a source; its basis is *estimate*. The range and the
      spread of a parameter go too, unless you give them.

      | cell | what |
      |---|---|
      """;

  private static final String FIGURES =
      """

      | figure | what | unit |
      |---|---|---|
      """;

  private static final String CAPACITY =
      """

      ### Less capacity

      `KIND:ID:capacity` leaves an element so many percent of what it normally passes. The trades of the
      network that would pass it then queue until the wait is as dear as going round is to so many of
      them that the rest can pass; those go round first whom an hour of waiting costs most against their
      way round. That wait is added to whatever passes the element, and the answer says how long it is,
      how much goes round, and how much has no way round. If that alone is more than can pass, the queue
      grows for ever, and the wait is the mean of those who pass in a first year.

      What an element normally passes is its published capacity where it is one link that has one; else
      it is what passes in a usual year and a quarter more, an estimate, and the wait has an interval: from
      half more to nothing more. Each element is reckoned by itself, on the network as the scenario
      closes and opens it; goods that go round meet no queue there. What an asker leaves out for himself
      (`exclude_jurisdictions`, `modes`, his goods) does not change a queue, which is everybody's.
      """;

  private ParametersPage() {}

  /**
   * The page.
   *
   * @param example a file that works
   */
  static String markdown(String example) {
    StringBuilder out = new StringBuilder(INTRODUCTION);
    for (Setting setting : Setting.values()) {
      String shown =
          setting.example().isEmpty() ? "" : "`%s: %s`".formatted(setting.key(), setting.example());
      out.append("| `%s` | %s | %s |\n".formatted(setting.key(), setting.what(), shown));
    }
    out.append(OVERRIDES);
    OverrideCells.CELLS.forEach(
        (cell, what) -> out.append("| `%s` | %s |\n".formatted(cell, what)));
    out.append(FIGURES);
    for (List<String> row : OverrideCells.FIGURES) {
      out.append("| `%s` | %s | %s |\n".formatted(row.get(0), row.get(1), row.get(2)));
    }
    out.append(CAPACITY);
    out.append(
        "\nIds are printed by `./wayleave route … --explain`, which names the figure behind");
    out.append(" every time and price.\n\n## Example\n\nThis file is");
    out.append(" [example-parameters.yaml](example-parameters.yaml); a test asks with it.\n\n");
    return out.append("```yaml\n").append(example.strip()).append("\n```\n").toString();
  }
}
