package org.wayleave.io.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.wayleave.network.geo.GeoPoint;

/** The geometries of a GeoPackage: its own header, then Well-Known Binary (OGC 06-103r4, 8.2). */
final class Blob {

  /** The reference system of WGS-84 longitudes and latitudes. */
  static final int EPSG_WGS84 = 4326;

  private static final byte LITTLE_ENDIAN = 0b0000_0001;
  private static final byte ENVELOPE_XY = 0b0000_0010;
  private static final int HEADER_BYTES = 8;
  private static final int ENVELOPE_BYTES = 32;
  private static final int POINT_BYTES = 16;
  private static final int WKB_HEAD_BYTES = 5;
  private static final int WKB_POINT = 1;
  private static final int WKB_LINE = 2;

  private Blob() {}

  static byte[] point(GeoPoint point) {
    byte[] blob = new byte[HEADER_BYTES + WKB_HEAD_BYTES + POINT_BYTES];
    ByteBuffer out = start(blob, LITTLE_ENDIAN);
    out.put((byte) 1).putInt(WKB_POINT);
    put(out, point);
    return blob;
  }

  static byte[] line(List<GeoPoint> points, Envelope envelope) {
    int bytes =
        HEADER_BYTES
            + ENVELOPE_BYTES
            + WKB_HEAD_BYTES
            + Integer.BYTES
            + POINT_BYTES * points.size();
    byte[] blob = new byte[bytes];
    ByteBuffer out = start(blob, (byte) (LITTLE_ENDIAN | ENVELOPE_XY));
    out.putDouble(envelope.minLonDeg).putDouble(envelope.maxLonDeg);
    out.putDouble(envelope.minLatDeg).putDouble(envelope.maxLatDeg);
    out.put((byte) 1).putInt(WKB_LINE).putInt(points.size());
    points.forEach(point -> put(out, point));
    return blob;
  }

  private static ByteBuffer start(byte[] blob, byte flags) {
    ByteBuffer out = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
    return out.put((byte) 'G').put((byte) 'P').put((byte) 0).put(flags).putInt(EPSG_WGS84);
  }

  private static void put(ByteBuffer out, GeoPoint point) {
    out.putDouble(point.lonDeg()).putDouble(point.latDeg());
  }
}
