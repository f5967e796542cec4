package org.wayleave.io.gdelt;

import java.util.Optional;
import java.util.stream.Stream;

/** The tables of GDELT 2 and the places of what is taken from them. */
enum GdeltTable {
  EVENTS(61, 60, -1, 59),
  MENTIONS(16, 5, 4, 2),
  GRAPH(27, 4, 3, 1);

  final int width;
  final int address;
  final int outlet;
  final int seen;

  GdeltTable(int width, int address, int outlet, int seen) {
    this.width = width;
    this.address = address;
    this.outlet = outlet;
    this.seen = seen;
  }

  /** The table whose rows are so wide. */
  static Optional<GdeltTable> ofWidth(int width) {
    return Stream.of(values()).filter(each -> each.width == width).findFirst();
  }
}
