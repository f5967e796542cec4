package org.wayleave.app.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.app.element.ElementDto;
import org.wayleave.app.element.Elements;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.region.Region;
import org.wayleave.io.parameters.ParametersFile;
import org.wayleave.io.parameters.ParametersReader;

/** The endpoints that tell everything of one element. Safe to share between threads. */
final class ElementEndpoints {

  private static final int USUAL_ELEMENTS = 20;
  private static final int MOST_ELEMENTS = 200;
  private static final int MOST_NETWORKS = 4;

  private final Ground ground;

  /** Of the few networks that were asked about last. */
  private final Map<String, Elements> hashToElements =
      new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Elements> eldest) {
          return size() > MOST_NETWORKS;
        }
      };

  ElementEndpoints(Ground ground) {
    this.ground = ground;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
                "/api/v1/elements",
                "Links, nodes, borders, terminals, chokepoints, projects, jurisdictions and"
                    + " corridors by id or by name in any script, the best match first.")
            .takes(
                Parameter.required("q", "An id or a name, or its beginning.", "Сарпи"),
                Parameter.optional(
                    "kind",
                    "Only elements of that kind: link, node, crossing, terminal, chokepoint,"
                        + " project, jurisdiction, corridor.",
                    "crossing"),
                Parameter.optional("limit", "How many at most, 1 to 200; the default is 20.", "20"))
            .takes(ground.ofNetwork())
            .answers(ElementDto.All.class, this::search),
        Endpoint.get(
                "/api/v1/elements/{id}",
                "Everything that is known of an element: facts, figures with who says so, what"
                    + " closing it closes, restrictions, and how other views call it.")
            .takes(
                Parameter.path(
                    "id", "The kind and id of an element, or its id.", "crossing:port-alat"))
            .takes(ground.ofNetwork())
            .answers(
                ElementDto.class,
                arguments -> Reply.json(elements(arguments).get(arguments.text("id")))),
        Endpoint.get(
                "/api/v1/views",
                "How others name places and assign countries; the default view is not listed.")
            .takes(ground.ofNetwork())
            .answers(ElementDto.Views.class, arguments -> Reply.json(elements(arguments).views())),
        Endpoint.get(
                "/api/v1/patch.csv",
                "Corrections as a patch to the tables of the network, as CSV: which table, row and"
                    + " column, the old value and the new one, and who says so.")
            .takes(
                Parameter.required(
                    "parameters",
                    "A parameters file as text, YAML or JSON.",
                    "{\"overrides\": [{\"figure\": \"crossing:port-alat:time\", \"value\": 9,"
                        + " \"source\": \"me\"}]}"))
            .takes(ground.ofNetwork())
            .gives(Reply.CSV)
            .answers(Object.class, this::patch));
  }

  private Reply patch(Arguments arguments) {
    ParametersFile file =
        ParametersReader.parse(
            arguments.text("parameters").getBytes(StandardCharsets.UTF_8), "parameters");
    return Reply.download(
        Reply.CSV,
        "patch.csv",
        PatchFile.csv(PatchFile.of(file, elements(arguments))).getBytes(StandardCharsets.UTF_8));
  }

  private Reply search(Arguments arguments) {
    return Reply.json(
        elements(arguments)
            .search(
                arguments.text("q"),
                arguments.text("kind"),
                arguments.number("limit", USUAL_ELEMENTS, 1, MOST_ELEMENTS)));
  }

  private Elements elements(Arguments arguments) {
    Region region = ground.region(arguments);
    synchronized (hashToElements) {
      return hashToElements.computeIfAbsent(region.network().hash(), _ -> new Elements(region));
    }
  }
}
