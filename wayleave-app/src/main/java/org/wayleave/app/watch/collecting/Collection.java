package org.wayleave.app.watch.collecting;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.wayleave.io.evidence.Entry;
import org.wayleave.io.evidence.EvidenceStore;
import org.wayleave.io.evidence.SourceState;
import org.wayleave.io.fetch.Fetched;
import org.wayleave.io.fetch.PoliteFetcher;
import org.wayleave.io.sources.NewsSource;

/** One round over a list of sources. */
final class Collection {

  private static final int HOSTS_AT_ONCE = 8;

  private final EvidenceStore store;
  private final PoliteFetcher fetcher;
  private final Clock clock;

  Collection(EvidenceStore store, PoliteFetcher fetcher, Clock clock) {
    this.store = store;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** The sources that may not be asked yet, with when they may. */
  Map<NewsSource, Instant> waiting(List<NewsSource> sources) {
    Map<NewsSource, Instant> waiting = new LinkedHashMap<>();
    for (NewsSource source : sources) {
      Instant retryAt = store.state(source.id()).retryAt();
      if (retryAt != null && retryAt.isAfter(clock.instant())) {
        waiting.put(source, retryAt);
      }
    }
    return waiting;
  }

  /** Asks each source once, and tells what came; any thread may tell, one at a time. */
  void collect(List<NewsSource> sources, Consumer<Entry> told) throws InterruptedException {
    Map<String, List<NewsSource>> byHost = new LinkedHashMap<>();
    for (NewsSource source : sources) {
      byHost.computeIfAbsent(host(source), host -> new ArrayList<>()).add(source);
    }
    try (ExecutorService hosts = Executors.newFixedThreadPool(HOSTS_AT_ONCE)) {
      List<Future<?>> running = new ArrayList<>();
      for (List<NewsSource> ofHost : byHost.values()) {
        running.add(hosts.submit(() -> collectHost(ofHost, told)));
      }
      try {
        for (Future<?> each : running) {
          each.get();
        }
      } catch (ExecutionException e) {
        hosts.shutdownNow();
        if (e.getCause() instanceof RuntimeException own) {
          throw own;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        hosts.shutdownNow();
        throw e;
      }
    }
  }

  private Void collectHost(List<NewsSource> sources, Consumer<Entry> told)
      throws InterruptedException {
    for (NewsSource source : sources) {
      SourceState known = store.state(source.id());
      Fetched fetched = fetcher.fetch(source.feed(), known.etag(), known.modified());
      Entry entry = store.append(source.id(), fetched, clock.instant());
      synchronized (this) {
        told.accept(entry);
      }
    }
    return null;
  }

  private static String host(NewsSource source) {
    try {
      String host = URI.create(source.feed()).getAuthority();
      return host == null ? source.feed() : host;
    } catch (IllegalArgumentException e) {
      return source.feed();
    }
  }
}
