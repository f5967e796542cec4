package org.wayleave.network.geo;

/**
 * An implicit kd-tree over unit vectors of (reduced latitude, longitude).
 *
 * <p>The points are permuted so that every range [low, high) longer than {@value #LEAF_SIZE} is
 * split at its middle slot: slots before it are not greater, slots after it not less, along the
 * axis with the largest extent of that range. The axis is kept in one byte of the middle slot.
 * Subtrees are pruned by the distance to the splitting planes crossed on the way down, one for each
 * axis.
 *
 * <p>Immutable, thread-safe. Memory: 29 bytes for each point (three doubles, an int and a byte).
 */
final class UnitSphereTree {

  /** Small enough that scanning beats descending. */
  private static final int LEAF_SIZE = 8;

  private final int[] slotToIndex;
  private final double[][] axisToSlotToCoordinate;
  private final byte[] slotToAxis;

  private UnitSphereTree(int size) {
    slotToIndex = new int[size];
    axisToSlotToCoordinate = new double[3][size];
    slotToAxis = new byte[size];
  }

  static UnitSphereTree build(double[] latDeg, double[] lonDeg) {
    UnitSphereTree tree = new UnitSphereTree(latDeg.length);
    double[] vector = new double[3];
    for (int i = 0; i < latDeg.length; i++) {
      toVector(latDeg[i], lonDeg[i], vector);
      tree.slotToIndex[i] = i;
      for (int axis = 0; axis < 3; axis++) {
        tree.axisToSlotToCoordinate[axis][i] = vector[axis];
      }
    }
    tree.split(0, latDeg.length);
    return tree;
  }

  /** Offers every point that may be an answer, nearer subtrees first. */
  void search(GeoPoint from, NearestSearch search) {
    double[] vector = new double[3];
    toVector(from.latDeg(), from.lonDeg(), vector);
    search(0, slotToIndex.length, vector, new double[3], search);
  }

  private void search(int low, int high, double[] from, double[] axisToGap, NearestSearch search) {
    if (high - low <= LEAF_SIZE) {
      for (int slot = low; slot < high; slot++) {
        offer(slot, from, search);
      }
      return;
    }
    int middle = (low + high) >>> 1;
    int axis = slotToAxis[middle];
    double difference = from[axis] - axisToSlotToCoordinate[axis][middle];
    if (difference < 0) {
      search(low, middle, from, axisToGap, search);
    } else {
      search(middle + 1, high, from, axisToGap, search);
    }
    offer(middle, from, search);
    double oldGap = axisToGap[axis];
    axisToGap[axis] = Math.max(oldGap, Math.abs(difference));
    if (search.mayHold(squares(axisToGap[0], axisToGap[1], axisToGap[2]))) {
      if (difference < 0) {
        search(middle + 1, high, from, axisToGap, search);
      } else {
        search(low, middle, from, axisToGap, search);
      }
    }
    axisToGap[axis] = oldGap;
  }

  private void offer(int slot, double[] from, NearestSearch search) {
    double chord2 =
        squares(
            from[0] - axisToSlotToCoordinate[0][slot],
            from[1] - axisToSlotToCoordinate[1][slot],
            from[2] - axisToSlotToCoordinate[2][slot]);
    if (search.mayHold(chord2)) {
      search.offer(slotToIndex[slot]);
    }
  }

  private void split(int low, int high) {
    if (high - low <= LEAF_SIZE) {
      return;
    }
    int middle = (low + high) >>> 1;
    int axis = widestAxis(low, high);
    select(low, high - 1, middle, axisToSlotToCoordinate[axis]);
    slotToAxis[middle] = (byte) axis;
    split(low, middle);
    split(middle + 1, high);
  }

  private int widestAxis(int low, int high) {
    int widest = 0;
    double widestExtent = -1;
    for (int axis = 0; axis < 3; axis++) {
      double[] coordinates = axisToSlotToCoordinate[axis];
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int slot = low; slot < high; slot++) {
        least = Math.min(least, coordinates[slot]);
        most = Math.max(most, coordinates[slot]);
      }
      if (most - least > widestExtent) {
        widestExtent = most - least;
        widest = axis;
      }
    }
    return widest;
  }

  /** Hoare's selection with the middle as pivot: linear expected, equal keys spread evenly. */
  private void select(int first, int last, int wanted, double[] keys) {
    int low = first;
    int high = last;
    while (low < high) {
      double pivot = keys[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (keys[i] < pivot) {
          i++;
        }
        while (keys[j] > pivot) {
          j--;
        }
        if (i <= j) {
          swap(i++, j--);
        }
      }
      if (wanted <= j) {
        high = j;
      } else if (wanted >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  private void swap(int x, int y) {
    int index = slotToIndex[x];
    slotToIndex[x] = slotToIndex[y];
    slotToIndex[y] = index;
    for (double[] coordinates : axisToSlotToCoordinate) {
      double coordinate = coordinates[x];
      coordinates[x] = coordinates[y];
      coordinates[y] = coordinate;
    }
  }

  private static double squares(double x, double y, double z) {
    return x * x + y * y + z * z;
  }

  private static void toVector(double latDeg, double lonDeg, double[] vector) {
    double cosBeta = Ellipsoid.cosReducedLat(latDeg);
    double lonRad = Math.toRadians(lonDeg);
    vector[0] = cosBeta * StrictMath.cos(lonRad);
    vector[1] = cosBeta * StrictMath.sin(lonRad);
    vector[2] = Ellipsoid.sinReducedLat(latDeg);
  }
}
