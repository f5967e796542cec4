package org.wayleave.plan.itinerary;

import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.unit.QuantityText;
import org.wayleave.plan.expansion.Layer;
import org.wayleave.plan.expansion.Operation;

/** The texts of steps, in the user's words. */
final class StepText {

  private StepText() {}

  static String move(int lengthM, Mode mode, Layer layer, String jurisdiction) {
    String length = QuantityText.kilometres(lengthM);
    String where = jurisdiction.equals("XZ") ? "on the high seas" : "in %s".formatted(jurisdiction);
    return switch (mode) {
      case RAIL -> {
        String gaugeMm = layer.shortText().substring("rail".length());
        yield "Move %s by rail (%s mm) %s".formatted(length, gaugeMm, where);
      }
      case ROAD -> "Move %s by road %s".formatted(length, where);
      case SEA -> "Move %s by sea %s".formatted(length, where);
      case RAIL_FERRY -> "Move %s by rail ferry %s".formatted(length, where);
      case RO_RO -> "Move %s by ro-ro ship %s".formatted(length, where);
      case INLAND_WATERWAY -> "Move %s by inland waterway %s".formatted(length, where);
    };
  }

  static String atNode(
      Operation operation, Node node, @Nullable Link before, @Nullable Link after) {
    return switch (operation) {
      case LOAD -> "Load at %s".formatted(node.name());
      case UNLOAD -> "Unload at %s".formatted(node.name());
      case TRANSSHIP -> transship(node, before, after);
      case GAUGE_CHANGE -> "Change gauge at %s".formatted(node.name());
      case TRACTION_CHANGE -> "Change locomotive at %s".formatted(node.name());
      case BORDER -> "Port procedure on landing at %s".formatted(node.name());
      case BOARD -> "Board the ship at %s".formatted(node.name());
      case WAIT -> "Wait for the ship at %s".formatted(node.name());
      case MOVE -> throw new IllegalStateException("Moving is not done at a node.");
    };
  }

  static String border(Network network, Link link, Node left, Node entered) {
    BorderCrossing crossing =
        link.crossingId() == null ? null : network.crossings().get(link.crossingId());
    return "Border: %s"
        .formatted(crossing != null ? crossing.name() : left.name() + " – " + entered.name());
  }

  private static String transship(Node node, @Nullable Link before, @Nullable Link after) {
    return before == null || after == null
        ? "Transship at %s".formatted(node.name())
        : "Transship at %s from %s to %s"
            .formatted(node.name(), word(before.mode()), word(after.mode()));
  }

  private static String word(Mode mode) {
    return mode.code().replace('_', ' ');
  }
}
