package org.wayleave.app.watch.collecting;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.terminal.PlainLine;
import org.wayleave.app.watch.reading.Asker;
import org.wayleave.io.evidence.Entry;
import org.wayleave.io.evidence.EvidenceStore;
import org.wayleave.io.fetch.FetchRules;
import org.wayleave.io.fetch.PoliteFetcher;
import org.wayleave.io.sources.NewsSource;
import org.wayleave.io.sources.SourceList;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wayleave watch collect}: asks public sources politely and keeps what comes. */
@Command(
    name = "collect",
    description = {
      "Ask public sources politely and keep what comes as evidence: WARC files and a chain of hashes.",
      "Keeps to robots.txt and Crawl-delay, asks a host for one thing after the other, and only for",
      "what has changed. A source that fails is asked again later, each time after twice as long."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave watch collect --store evidence --contact desk@example.org",
      "  wayleave watch collect --store evidence --contact https://example.org --only az-report,ge-civil",
      "  wayleave watch collect --store evidence --contact desk@example.org --every 15",
      "  wayleave watch read evidence --format table"
    })
final class CollectCommand implements Callable<Integer> {

  private static final int MOST_MINUTES = 1_440;

  private final Path bundled;
  private final Clock clock;
  private final String version;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      required = true,
      description = "Where the evidence is kept; begun where there is none.")
  private Path store;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Option(
      names = "--contact",
      paramLabel = "WHO",
      required = true,
      description =
          "An address of mail or of a page where the hosts can reach you; it is sent to them.")
  private String contact;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = "The list of sources; default: the bundled one.")
  private @Nullable Path sources;

  @Option(
      names = "--only",
      paramLabel = "IDS",
      split = ",",
      description = "Only these sources of the list.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      defaultValue = "0",
      description = "Go on, with a round every so many minutes; default: one round.")
  private int minutes;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "The least time between two requests to a host; default: ${DEFAULT-VALUE}.")
  private int pauseSeconds = 2;

  CollectCommand(Path bundled, Clock clock, String version) {
    this.bundled = bundled;
    this.clock = clock;
    this.version = version;
  }

  @Override
  public Integer call() {
    requireSense();
    List<NewsSource> chosen = chosen(SourceList.read(sources == null ? bundled : sources));
    String tool = "wayleave " + version;
    FetchRules rules = Asker.rules(contact, version, Duration.ofSeconds(pauseSeconds));
    try (EvidenceStore evidence = EvidenceStore.open(store, tool);
        PoliteFetcher fetcher = new PoliteFetcher(rules)) {
      Collection collection = new Collection(evidence, fetcher, clock);
      round(collection, chosen);
      while (minutes > 0) {
        Thread.sleep(Duration.ofMinutes(minutes));
        round(collection, chosen);
      }
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.CANCELLED;
    }
  }

  private void requireSense() {
    if (minutes < 0 || minutes > MOST_MINUTES || pauseSeconds < 1) {
      throw new UserException(
          "bad_parameter",
          "The time between (%s) is too short or too long."
              .formatted(pauseSeconds < 1 ? pauseSeconds : minutes),
          "Maybe use 1 second or more, and from 1 to 1440 minutes.");
    }
  }

  private List<NewsSource> chosen(List<NewsSource> all) {
    List<String> ids = all.stream().map(NewsSource::id).toList();
    for (String each : only) {
      if (!ids.contains(each)) {
        throw new UserException(
            "unknown_source",
            "The source (%s) is not in the list.".formatted(each),
            Suggestion.maybe(each, ids));
      }
    }
    return all.stream().filter(each -> only.isEmpty() || only.contains(each.id())).toList();
  }

  private void round(Collection collection, List<NewsSource> chosen) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Map<NewsSource, Instant> waiting = collection.waiting(chosen);
    waiting.forEach(
        (source, at) -> out.printf("%-24s failed before; next try at %s%n", source.id(), at));
    List<NewsSource> due = chosen.stream().filter(each -> !waiting.containsKey(each)).toList();
    Map<Entry.Kind, Integer> counts = new EnumMap<>(Entry.Kind.class);
    collection.collect(
        due,
        entry -> {
          counts.merge(entry.kind(), 1, Integer::sum);
          out.println(line(entry));
          out.flush();
        });
    String told =
        counts.entrySet().stream()
            .map(each -> "%d %s".formatted(each.getValue(), name(each.getKey())))
            .collect(Collectors.joining(", "));
    out.printf("%d sources: %s%n", chosen.size(), told.isEmpty() ? "none was due" : told);
    out.flush();
  }

  private static String line(Entry entry) {
    String what =
        switch (entry.kind()) {
          case CAPTURED -> "captured, stored as %d bytes".formatted(entry.sizeBytes());
          case SAME, UNCHANGED -> "has nothing new";
          case FAILED, FORBIDDEN ->
              "%s: %s; next try at %s"
                  .formatted(name(entry.kind()), PlainLine.of(entry.fact(), 120), entry.retryAt());
        };
    return "%-24s %s".formatted(entry.source(), what);
  }

  private static String name(Entry.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
