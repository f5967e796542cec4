package org.wayleave.network.notice;

/**
 * The one exception for a user's mistake: a wrong option, an unknown place, a file that is not
 * there.
 *
 * <p>It carries a stable code, the fact with the offending value in parentheses, and advice that
 * begins with "Maybe". Dirty data is never one of these (it is a {@link Notice}); a defect of the
 * program is never one either (it is an {@link IllegalStateException} or an assertion).
 */
public final class UserException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String fact;
  private final String advice;

  /**
   * A mistake.
   *
   * @param code a stable short name, for example {@code unknown_place}
   * @param fact what is wrong, with the value
   * @param advice what may help, beginning with "Maybe"; may be empty
   */
  public UserException(String code, String fact, String advice) {
    super(advice.isEmpty() ? fact : fact + "\n" + advice);
    this.code = code;
    this.fact = fact;
    this.advice = advice;
  }

  /** The stable short name. */
  public String code() {
    return code;
  }

  /** What is wrong. */
  public String fact() {
    return fact;
  }

  /** What may help. */
  public String advice() {
    return advice;
  }
}
