package org.wayleave.app.rest;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one client is answered: a bucket of tokens for each address, which holds those of ten
 * seconds. Knows at most ten thousand clients; whoever has not asked for longest is forgotten
 * first. Safe to share between threads.
 */
final class RateLimit {

  private static final int MOST_CLIENTS = 10_000;
  private static final int BURST_SECONDS = 10;

  private final int perSecond;
  private final Map<String, Bucket> clientToBucket =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /** A limit; 0 for none. */
  RateLimit(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Whether one more request of that client is answered. */
  boolean allows(String client) {
    return perSecond == 0 || bucket(client).tryConsume(1);
  }

  private Bucket bucket(String client) {
    synchronized (clientToBucket) {
      return clientToBucket.computeIfAbsent(client, _ -> full());
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity((long) perSecond * BURST_SECONDS)
                .refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
