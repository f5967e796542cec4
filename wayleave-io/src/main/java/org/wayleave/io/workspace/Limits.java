package org.wayleave.io.workspace;

import org.wayleave.network.notice.UserException;

/** How much a workspace holds. */
final class Limits {

  static final int MOST_SCENARIOS = 2_000;
  static final int MOST_UPLOADS = 50;
  static final long MOST_UPLOAD_BYTES = 400_000_000L;
  static final int MOST_JOBS = 500;

  private Limits() {}

  static void requireRoom(long there, long most, String what) {
    if (there >= most) {
      throw new UserException(
          "workspace_full",
          "The workspace holds (%d) %s already, the most it may.".formatted(there, what),
          "Maybe delete some that are no longer needed.");
    }
  }
}
