package org.wayleave.app.job;

import org.wayleave.network.notice.Progress;

/** How far a job is, and whether it should go on. Written by one thread, read by others. */
final class Running implements Progress {

  private volatile Stage stage = new Stage("", 0, 0);
  private volatile boolean isCancelled;

  /** How far it is. */
  record Stage(String name, long done, long total) {}

  @Override
  public boolean goesOn(String name, long done, long total) {
    stage = new Stage(name, done, total);
    return !isCancelled;
  }

  Stage stage() {
    return stage;
  }

  void cancel() {
    isCancelled = true;
  }

  boolean isCancelled() {
    return isCancelled;
  }
}
