package org.wayleave.app.cli;

/** The exit codes of every command. */
final class ExitCode {

  /** The question was answered. */
  static final int ANSWERED = 0;

  /** The answer is no: there is no way, or defects were found. */
  static final int ANSWERED_NO = 1;

  /** The user made a mistake. */
  static final int MISTAKE = 2;

  /** The user ended it. */
  static final int CANCELLED = 130;

  /** The program has a defect. */
  static final int DEFECT = 70;

  private ExitCode() {}
}
