/**
 * Benchmarks of Watch's engines.
 *
 * <p>Their data is made from a seed, heavy-tailed as what people post is: few accounts write much,
 * few objects are everywhere. Each engine gets it as parsed columns, in a process of its own with
 * the memory that its bar allows, and runs once as the first thing that process does: whoever asks
 * at the command line waits for the first run too, with its compiling.
 *
 * <p>What chance would give is timed apart from the network, because it is asked for apart.
 *
 * <p>Copies are also sought by a plain MinHash of 128 permutations, and feeds also read by ROME and
 * pages by Readability4J, on the same data in the same run.
 *
 * <p>Deliberately not here: how a benchmark is asked for ({@code bench}).
 */
@Room(
    name = "bench.watch",
    mayUse = {
      "bench.ledger",
      "io.feed",
      "io.language",
      "network.notice",
      "watch.amplification",
      "watch.article",
      "watch.article.page",
      "watch.dedup",
      "watch.language",
      "watch.sample"
    })
@NullMarked
package org.wayleave.bench.watch;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
