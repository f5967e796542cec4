package org.wayleave.app.endpoint;

/**
 * A parameter of an endpoint, in its query or in its path.
 *
 * @param name its name
 * @param description what it means, with its default
 * @param need whether it must be given, and where
 * @param example a value that works
 */
public record Parameter(String name, String description, Need need, String example) {

  /** Whether a parameter must be given. */
  public enum Need {
    /** It must, in the query. */
    REQUIRED,
    /** It has a default. */
    OPTIONAL,
    /** It has a default, and may be given several times. */
    LIST,
    /** It is a part of the path. */
    PATH
  }

  /** One that must be given. */
  public static Parameter required(String name, String description, String example) {
    return new Parameter(name, description, Need.REQUIRED, example);
  }

  /** One that may be given several times, or with values joined by commas. */
  public static Parameter list(String name, String description, String example) {
    return new Parameter(name, description, Need.LIST, example);
  }

  /** One that may be left out. */
  public static Parameter optional(String name, String description, String example) {
    return new Parameter(name, description, Need.OPTIONAL, example);
  }

  /** A part of the path. */
  public static Parameter path(String name, String description, String example) {
    return new Parameter(name, description, Need.PATH, example);
  }
}
