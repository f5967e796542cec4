package org.wayleave.io.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.wayleave.io.yaml.YamlDocument;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;

/** Reads a list of sources. Used once. */
public final class SourceList {

  private static final YamlDocument.Refusal REFUSAL =
      new YamlDocument.Refusal(
          "bad_sources", "Maybe compare it with data/sources/caspian.yaml; nothing was collected.");
  private static final String LIST = "sources";
  private static final Set<String> KEYS =
      Set.of("id", "name", "feed", "language", "country", "owner", "licence", "verified");

  private final YamlDocument document;
  private final Set<String> ids = new HashSet<>();

  private SourceList(YamlDocument document) {
    this.document = document;
  }

  /**
   * The sources of a file.
   *
   * @throws UserException {@code no_such_file}, or {@code bad_sources} with every mistake
   */
  public static List<NewsSource> read(Path file) {
    YamlDocument document = YamlDocument.parse(YamlDocument.read(file), file.toString(), REFUSAL);
    List<NewsSource> sources = new ArrayList<>();
    Optional<Node> root = document.root();
    if (root.isPresent()) {
      new SourceList(document).readRoot(root.get(), sources);
    }
    document.requireSound();
    return sources;
  }

  private void readRoot(Node root, List<NewsSource> sources) {
    if (!(root instanceof MappingNode mapping)) {
      document.mistake(root, "The file is no list of sources.", "Maybe begin it with: sources:");
      return;
    }
    Map<String, NodeTuple> rows = document.rows(mapping);
    rows.forEach((key, row) -> {
      if (!key.equals(LIST)) {
        document.mistake(
            row.getKeyNode(),
            "The key (%s) is not known.".formatted(YamlDocument.brief(key)),
            Suggestion.maybe(key, Set.of(LIST)));
      } else if (row.getValueNode() instanceof SequenceNode list) {
        list.getValue().forEach(each -> readSource(each, sources));
      } else if (!YamlDocument.isNothing(row.getValueNode())) {
        document.mistake(
            row.getValueNode(), "(sources) is no list.", "Maybe begin each one with: - id:");
      }
    });
  }

  private void readSource(Node node, List<NewsSource> sources) {
    if (!(node instanceof MappingNode mapping)) {
      document.mistake(node, "A source has no keys.", "Maybe begin it with: - id:");
      return;
    }
    Map<String, NodeTuple> rows = document.rows(mapping);
    rows.forEach((key, row) -> {
      if (!KEYS.contains(key)) {
        document.mistake(
            row.getKeyNode(),
            "The key (%s) is not known.".formatted(YamlDocument.brief(key)),
            Suggestion.maybe(key, KEYS));
      }
    });
    String id = text(rows, "id");
    String feed = text(rows, "feed");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,60}")) {
      document.mistake(
          node,
          "The id (%s) of a source is none.".formatted(YamlDocument.brief(id)),
          "Maybe use small letters, digits and hyphens, as in az-azertac.");
    } else if (!ids.add(id)) {
      document.mistake(node, "The id (%s) is given twice.".formatted(id), "Maybe rename one.");
    }
    if (!feed.matches("https?://[^\\s/]+.*")) {
      document.mistake(
          node,
          "The feed (%s) of (%s) is no address of the web."
              .formatted(YamlDocument.brief(feed), YamlDocument.brief(id)),
          "Maybe begin it with https://");
    }
    sources.add(
        new NewsSource(
            id,
            text(rows, "name"),
            feed,
            text(rows, "language"),
            text(rows, "country"),
            text(rows, "owner"),
            text(rows, "licence"),
            text(rows, "verified").equals("true")));
  }

  private static String text(Map<String, NodeTuple> rows, String key) {
    NodeTuple row = rows.get(key);
    return row == null || !YamlDocument.isPlain(row.getValueNode())
        ? ""
        : YamlDocument.text(row.getValueNode()).strip();
  }
}
