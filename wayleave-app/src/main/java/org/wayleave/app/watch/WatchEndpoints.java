package org.wayleave.app.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.watch.story.StoryEndpoints;

/** What the server answers about what is public. */
public final class WatchEndpoints {

  private WatchEndpoints() {}

  /** The endpoints; the table of outlets is in the folder. */
  public static List<Endpoint> list(Path sources) {
    return Stream.concat(
            StoryEndpoints.list(sources).stream(), CoordinationEndpoints.list().stream())
        .toList();
  }
}
