package org.wayleave.app.rest;

/**
 * A query parameter of an endpoint.
 *
 * @param name its name
 * @param description what it means, with its default
 * @param need whether it must be given
 * @param example a value that works
 */
record QueryParameter(String name, String description, Need need, String example) {

  /** Whether a parameter must be given. */
  enum Need {
    /** It must. */
    REQUIRED,
    /** It has a default. */
    OPTIONAL,
    /** It has a default, and may be given several times. */
    LIST
  }

  static QueryParameter required(String name, String description, String example) {
    return new QueryParameter(name, description, Need.REQUIRED, example);
  }

  static QueryParameter list(String name, String description, String example) {
    return new QueryParameter(name, description, Need.LIST, example);
  }

  static QueryParameter optional(String name, String description, String example) {
    return new QueryParameter(name, description, Need.OPTIONAL, example);
  }
}
