package org.wayleave.plan.recovery;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The share of capacity of every element on every day, after all chance is drawn; days from 0.
 * Immutable.
 */
final class Course {

  private final double[][] elementToDayToShare;

  private Course(double[][] elementToDayToShare) {
    this.elementToDayToShare = elementToDayToShare;
  }

  /** The scenario as it is written: everything happens, with the values to reckon with. */
  static Course asWritten(StressScenario scenario) {
    Course course = whole(scenario.elements().size(), scenario.horizonDays());
    for (StressScenario.Disruption disruption : scenario.disruptions()) {
      course.lower(
          scenario.elements().indexOf(disruption.element()),
          disruption,
          (int) Math.round(disruption.toDay().mid()),
          disruption.leftShare().mid());
    }
    return course;
  }

  /** One of the ways it may go. */
  static Course draw(StressScenario scenario, SplittableRandom random) {
    List<String> elements = scenario.elements();
    Course course = whole(elements.size(), scenario.horizonDays());
    for (StressScenario.Disruption disruption : scenario.disruptions()) {
      // Always three numbers, so that a change of one disruption does not move the others.
      boolean occurs = random.nextDouble() < disruption.probability();
      int toDay = (int) Math.round(disruption.toDay().quantile(random.nextDouble()));
      double share = disruption.leftShare().quantile(random.nextDouble());
      if (occurs) {
        course.lower(elements.indexOf(disruption.element()), disruption, toDay, share);
      }
    }
    return course;
  }

  static Course of(double[][] elementToDayToShare) {
    return new Course(
        Arrays.stream(elementToDayToShare).map(double[]::clone).toArray(double[][]::new));
  }

  private static Course whole(int elements, int days) {
    double[][] shares = new double[elements][days];
    for (double[] row : shares) {
      Arrays.fill(row, 1);
    }
    return new Course(shares);
  }

  private void lower(
      int element, StressScenario.Disruption disruption, int toDay, double leftShare) {
    double[] dayToShare = elementToDayToShare[element];
    for (int day = disruption.fromDay(); day <= dayToShare.length; day++) {
      double share =
          day <= toDay
              ? leftShare
              : disruption.recovery().share(leftShare, day - toDay, disruption.recoveryDays());
      dayToShare[day - 1] = Math.min(dayToShare[day - 1], share);
    }
  }

  double share(int element, int day) {
    return elementToDayToShare[element][day];
  }

  /** The least share that the element comes to have. */
  double leastShare(int element) {
    return Arrays.stream(elementToDayToShare[element]).min().orElse(1);
  }

  int elementCount() {
    return elementToDayToShare.length;
  }
}
