package org.wayleave.network.notice;

/**
 * One thing that was found to be wrong, or worth knowing, in data; reading goes on.
 *
 * @param code a stable short name of the kind, for example {@code unknown_column}
 * @param severity how bad it is
 * @param where the file, row and column
 * @param fact what was found, with the value in parentheses
 * @param advice what to do, beginning with "Maybe"; empty when the fact says it all
 */
public record Notice(String code, Severity severity, Location where, String fact, String advice) {

  /** {@code ERROR unknown_column link.csv:1 colour: The column (colour) is not known. Maybe …}. */
  @Override
  public String toString() {
    String place = where.toString();
    return severity
        + " "
        + code
        + (place.isEmpty() ? "" : " " + place)
        + ": "
        + fact
        + (advice.isEmpty() ? "" : " " + advice);
  }
}
