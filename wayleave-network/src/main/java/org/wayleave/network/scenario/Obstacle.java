package org.wayleave.network.scenario;

/** Why a link cannot be used. */
public enum Obstacle {
  /** It can. */
  NONE("usable"),
  /** The scenario closes it. */
  CLOSED_BY_SCENARIO("closed in this scenario"),
  /** Its status is closed. */
  CLOSED("closed"),
  /** Its status is planned. */
  PLANNED("planned"),
  /** Its status is under construction. */
  UNDER_CONSTRUCTION("under construction"),
  /** It is seasonal and the month is not one of its own. */
  OUT_OF_SEASON("out of season");

  private final String text;

  Obstacle(String text) {
    this.text = text;
  }

  /** In the user's words. */
  public String text() {
    return text;
  }
}
