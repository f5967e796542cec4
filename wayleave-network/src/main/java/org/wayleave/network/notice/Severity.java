package org.wayleave.network.notice;

import java.util.Locale;

/** How bad a notice is; the order is from harmless to grave. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** The value was kept, but a person should look at it. */
  WARNING,
  /** The value was left out, or the file cannot be trusted. */
  ERROR;

  /** The word used in answers: {@code error}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
