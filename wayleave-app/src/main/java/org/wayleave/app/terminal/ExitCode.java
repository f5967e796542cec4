package org.wayleave.app.terminal;

/** The exit codes of every command. */
public final class ExitCode {

  /** The question was answered. */
  public static final int ANSWERED = 0;

  /** The answer is no: there is no way, or defects were found. */
  public static final int ANSWERED_NO = 1;

  /** The user made a mistake. */
  public static final int MISTAKE = 2;

  /** The user ended it. */
  public static final int CANCELLED = 130;

  /** The program has a defect. */
  public static final int DEFECT = 70;

  private ExitCode() {}
}
