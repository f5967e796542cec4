package org.wayleave.network.unit;

import java.util.Arrays;
import java.util.Optional;

/** The distance between the rails. */
public enum Gauge {
  /** 1520 mm: the former Soviet Union and Mongolia. */
  MM_1520(1520),
  /** 1435 mm: standard gauge. */
  MM_1435(1435),
  /** 1676 mm: the Indian subcontinent. */
  MM_1676(1676),
  /** 1067 mm: Cape gauge. */
  MM_1067(1067);

  private final int widthMm;

  Gauge(int widthMm) {
    this.widthMm = widthMm;
  }

  /** The width in millimetres. */
  public int widthMm() {
    return widthMm;
  }

  /** The gauge of that many millimetres, empty when Wayleave knows none. */
  public static Optional<Gauge> ofMillimetres(int widthMm) {
    return Arrays.stream(values()).filter(gauge -> gauge.widthMm == widthMm).findFirst();
  }
}
