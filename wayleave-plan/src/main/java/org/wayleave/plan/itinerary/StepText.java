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
    String how =
        switch (mode) {
          case RAIL -> "by rail (" + layer.shortText().substring("rail".length()) + " mm)";
          case ROAD -> "by road";
          case SEA -> "by sea";
          case RAIL_FERRY -> "by rail ferry";
          case RO_RO -> "by ro-ro ship";
          case INLAND_WATERWAY -> "by inland waterway";
        };
    String where = jurisdiction.equals("XZ") ? "on the high seas" : "in " + jurisdiction;
    return "Move %s %s %s".formatted(QuantityText.kilometres(lengthM), how, where);
  }

  static String atNode(
      Operation operation, Node node, @Nullable Link before, @Nullable Link after) {
    return switch (operation) {
      case LOAD -> "Load at " + node.name();
      case UNLOAD -> "Unload at " + node.name();
      case TRANSSHIP -> "Transship at %s%s".formatted(node.name(), fromTo(before, after));
      case GAUGE_CHANGE -> "Change gauge at " + node.name();
      case TRACTION_CHANGE -> "Change locomotive at " + node.name();
      case BORDER -> "Port procedure on landing at " + node.name();
      case BOARD -> "Board the ship at " + node.name();
      case WAIT -> "Wait for the ship at " + node.name();
      case MOVE -> throw new IllegalStateException("Moving is not done at a node.");
    };
  }

  static String border(Network network, Link link, Node left, Node entered) {
    BorderCrossing crossing =
        link.crossingId() == null ? null : network.crossings().get(link.crossingId());
    return "Border: " + (crossing != null ? crossing.name() : left.name() + " – " + entered.name());
  }

  private static String fromTo(@Nullable Link before, @Nullable Link after) {
    return before == null || after == null
        ? ""
        : " from %s to %s".formatted(word(before.mode()), word(after.mode()));
  }

  private static String word(Mode mode) {
    return mode.code().replace('_', ' ');
  }
}
