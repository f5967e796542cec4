package org.wayleave.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.wayleave.bench.ledger.Ledger;

/**
 * How long many readers wait for a server as a user starts it, over real sockets of 127.0.0.1.
 *
 * <p>The load comes from the cores that also serve, so what is measured is the worse for it. Who
 * asks at a rate asks at times laid down before, and waiting counts from that time on, also while
 * an earlier answer is still out (no coordinated omission). The check value of every row is the
 * number of errors: a broken connection, another status than was meant, or another body than the
 * first one of an address that never changes. How long the server's own process was busy for an
 * answer is told beside it; other load does not change that.
 */
final class ReadersBench {

  private static final String SAME_CORES = " (load from the same cores)";
  private static final String GEO_JSON = "/api/v1/network/geojson";
  private static final double NANOS_PER_MS = 1e6;
  private static final long NANOS_PER_S = 1_000_000_000L;
  private static final long SEED = 20_240_601;

  private static final int READERS = 1_000;
  private static final int SECONDS = 15;
  private static final int WARM_SECONDS = 5;
  private static final int ROUTES_PER_SECOND = 50;
  private static final int FRONTS_PER_SECOND = 10;

  /** Connections of those who ask less often than they are many. */
  private static final int FEW = 64;

  private static final int PATIENCE_SECONDS = 120;

  /** Cities of every part of the bundled network, between which there is always a way. */
  private static final List<String> CITIES =
      List.of(
          "kz-almaty",
          "kz-aktau",
          "kz-astana",
          "uz-tashkent",
          "tm-ashgabat",
          "kg-bishkek",
          "az-baku",
          "ge-tbilisi",
          "ge-poti",
          "am-yerevan",
          "ir-tehran",
          "ir-bandar-abbas",
          "tr-mersin-port",
          "ru-moscow",
          "ru-novorossiysk-port",
          "cn-xian");

  /** A question: where it is asked and what its answer must be like. */
  private record Question(String address, String etag, int status, int bytes) {

    static final int ANY = -1;

    boolean isAnsweredBy(KeptConnection.Answer answer) {
      return answer.status() == status && (bytes == ANY || answer.bytes() == bytes);
    }
  }

  /** What was measured: how long each answer took, and how many were wrong. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Measured(double[] millis, long errors) {

    double quantile(double share) {
      double[] sorted = millis.clone();
      Arrays.sort(sorted);
      return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
    }
  }

  private final ServedWayleave server;
  private final int port;
  private final String data;
  private final Ledger ledger;

  private ReadersBench(ServedWayleave server, Ledger ledger) throws IOException {
    this.server = server;
    this.port = server.port();
    this.data = server.networkHash();
    this.ledger = ledger;
  }

  static void run(Path home, Ledger ledger) throws IOException, InterruptedException {
    try (ServedWayleave server = ServedWayleave.start(home)) {
      new ReadersBench(server, ledger).run();
    }
  }

  private void run() throws IOException, InterruptedException {
    KeptConnection.Answer whole = ask(port, GEO_JSON);
    Question network = new Question(GEO_JSON, "", 200, whole.bytes());
    Question known = new Question(GEO_JSON, whole.etag(), 304, 0);
    paced(READERS, READERS, WARM_SECONDS, _ -> network);
    measure(
        "1000 readers; network once a second each",
        () -> paced(READERS, READERS, SECONDS, _ -> network));
    measure(
        "1000 readers; network known (304) once a second each",
        () -> paced(READERS, READERS, SECONDS, _ -> known));
    measure("1000 readers; network again at once", () -> eager(network));
    Function<SplittableRandom, Question> routes = random -> between("routes", random);
    paced(FEW, ROUTES_PER_SECOND, WARM_SECONDS, routes);
    measure("a route; 50 a second", () -> paced(FEW, ROUTES_PER_SECOND, SECONDS, routes));
    Function<SplittableRandom, Question> fronts = random -> between("fronts", random);
    paced(FEW, FRONTS_PER_SECOND, WARM_SECONDS, fronts);
    measure(
        "a front of 4 criteria; 10 a second", () -> paced(FEW, FRONTS_PER_SECOND, SECONDS, fronts));
    add("server's memory afterwards (heap limit 256 MB)", "MB", server.residentMegabytes(), 0);
  }

  /** Something to be measured. */
  private interface Load {
    Measured run() throws IOException, InterruptedException;
  }

  private void measure(String what, Load load) throws IOException, InterruptedException {
    double before = server.processorMillis();
    Measured measured = load.run();
    double busy = server.processorMillis() - before;
    int answers = measured.millis().length;
    ledger.add("readers", data, what + SAME_CORES, "ms", measured.millis(), measured.errors());
    add(what + "; 99th percentile" + SAME_CORES, "ms", measured.quantile(0.99), measured.errors());
    add(what + "; answers", "1/s", answers / (double) SECONDS, measured.errors());
    add(what + "; server's processor time an answer", "ms", busy / answers, measured.errors());
  }

  private void add(String what, String unit, double value, long errors) throws IOException {
    ledger.add("readers", data, what, unit, new double[] {value}, errors);
  }

  private static KeptConnection.Answer ask(int port, String address) throws IOException {
    try (KeptConnection connection = new KeptConnection(port)) {
      return connection.get(address, "");
    }
  }

  private static Question between(String what, SplittableRandom random) {
    int from = random.nextInt(CITIES.size());
    int to = (from + 1 + random.nextInt(CITIES.size() - 1)) % CITIES.size();
    return new Question(
        "/api/v1/%s?from=%s&to=%s&date=2024-06-01"
            .formatted(what, CITIES.get(from), CITIES.get(to)),
        "",
        200,
        Question.ANY);
  }

  /** What one reader does over its connection, from a time on. */
  private interface Reading {
    void read(int reader, KeptConnection connection, long startNanos, AtomicLong errors)
        throws IOException, InterruptedException;
  }

  /** So many connections ask so often a second in all, each in its turn. */
  private Measured paced(
      int connections, int perSecond, int seconds, Function<SplittableRandom, Question> asking)
      throws IOException, InterruptedException {
    int all = perSecond * seconds;
    double[] millis = new double[all];
    long errors =
        together(
            connections,
            (reader, connection, startNanos, wrong) -> {
              SplittableRandom random = new SplittableRandom(SEED + reader);
              for (int turn = reader; turn < all; turn += connections) {
                long due = startNanos + turn * NANOS_PER_S / perSecond;
                sleepUntil(due);
                ask(connection, asking.apply(random), wrong);
                millis[turn] = (System.nanoTime() - due) / NANOS_PER_MS;
              }
            });
    return new Measured(millis, errors);
  }

  /** All connections ask again as soon as they are answered. */
  private Measured eager(Question question) throws IOException, InterruptedException {
    List<double[]> lists = new ArrayList<>();
    long errors =
        together(
            READERS,
            (_, connection, startNanos, wrong) -> {
              List<Double> own = new ArrayList<>();
              sleepUntil(startNanos);
              while (System.nanoTime() - startNanos < SECONDS * NANOS_PER_S) {
                long asked = System.nanoTime();
                ask(connection, question, wrong);
                own.add((System.nanoTime() - asked) / NANOS_PER_MS);
              }
              synchronized (lists) {
                lists.add(own.stream().mapToDouble(Double::doubleValue).toArray());
              }
            });
    return new Measured(lists.stream().flatMapToDouble(Arrays::stream).toArray(), errors);
  }

  private static void ask(KeptConnection connection, Question question, AtomicLong wrong)
      throws IOException {
    if (!question.isAnsweredBy(connection.get(question.address(), question.etag()))) {
      wrong.incrementAndGet();
    }
  }

  /** Opens all connections, lets all read at once, and counts what went wrong. */
  private long together(int connections, Reading reading) throws IOException, InterruptedException {
    List<KeptConnection> open = new ArrayList<>();
    AtomicLong errors = new AtomicLong();
    try {
      for (int reader = 0; reader < connections; reader++) {
        open.add(new KeptConnection(port));
      }
      long startNanos = System.nanoTime() + NANOS_PER_S / 2;
      ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
      for (int reader = 0; reader < connections; reader++) {
        int number = reader;
        readers.execute(() -> {
          try {
            reading.read(number, open.get(number), startNanos, errors);
          } catch (IOException | InterruptedException e) {
            errors.incrementAndGet();
          }
        });
      }
      readers.shutdown();
      if (!readers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        readers.shutdownNow();
        errors.incrementAndGet();
      }
      return errors.get();
    } finally {
      for (KeptConnection connection : open) {
        connection.close();
      }
    }
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    long left = nanos - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }
}
