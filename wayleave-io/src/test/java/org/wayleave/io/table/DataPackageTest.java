package org.wayleave.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE UNDER TEST: a schema as a Table Schema. */
class DataPackageTest {

  @Test
  void saysTypesConstraintsAndKeys() {
    Table table =
        new Table(
            "link",
            "A link.",
            List.of(
                Column.id("link_id", "The id.").required(),
                Column.id("from", "A node.").refersTo("node.node_id"),
                Column.number("length", "How long.").between(0, 180).in("km"),
                Column.list("modes", "By what.").oneOf("rail", "road"),
                Column.text("absent", "Not in the file.")),
            List.of("link_id"),
            Set.of());

    JsonNode json =
        JsonMapper.shared()
            .readTree(
                DataPackage.json(
                    "x",
                    "X",
                    "",
                    List.of(table),
                    Map.of("link", List.of("link_id", "length", "modes", "from"))));

    JsonNode schema = json.at("/resources/0/schema");
    assertThat(schema.at("/fields").size()).isEqualTo(4);
    assertThat(schema.at("/fields/1/constraints/maximum").decimalValue()).hasToString("180");
    assertThat(schema.at("/fields/2/itemEnum/1").asString()).isEqualTo("road");
    assertThat(schema.at("/primaryKey/0").asString()).isEqualTo("link_id");
    assertThat(schema.at("/foreignKeys/0/reference/resource").asString()).isEqualTo("node");
  }
}
