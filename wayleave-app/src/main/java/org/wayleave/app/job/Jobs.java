package org.wayleave.app.job;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.io.workspace.SavedJob;
import org.wayleave.io.workspace.SavedJob.State;
import org.wayleave.io.workspace.WorkspaceFile;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;

/** The jobs of a workspace, and the two threads that answer them. Safe to share between threads. */
public final class Jobs implements AutoCloseable {

  /** A job during which the server stopped so often is given up. */
  public static final int MOST_RESTARTS = 3;

  private static final System.Logger LOG = System.getLogger(Jobs.class.getName());
  private static final int AT_A_TIME = 2;
  private static final int LONGEST_NAME = 200;
  private static final long PAUSE_MILLIS = 200;
  private static final int BUSY = 503;

  private final WorkspaceFile file;
  private final Clock clock;
  private final Map<String, Endpoint> pathToEndpoint = new LinkedHashMap<>();
  private final Map<String, Running> idToRunning = new ConcurrentHashMap<>();
  private final ExecutorService threads;
  private volatile boolean isClosing;

  /** The jobs of a file that is open; what the server left undone is begun again. */
  public Jobs(WorkspaceFile file, List<Endpoint> endpoints, Clock clock) {
    this.file = file;
    this.clock = clock;
    for (Endpoint endpoint : endpoints) {
      if (endpoint.length() == Endpoint.Length.LONG) {
        pathToEndpoint.put(endpoint.path(), endpoint);
      }
    }
    AtomicInteger number = new AtomicInteger();
    threads =
        Executors.newFixedThreadPool(
            AT_A_TIME,
            work -> {
              Thread thread = new Thread(work, "job-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    resume();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private void resume() {
    for (SavedJob job : file.listJobs().reversed()) {
      if (job.state() == State.RUNNING && job.restarts() + 1 > MOST_RESTARTS) {
        ProblemDto problem =
            ProblemDto.of(
                "given_up",
                "The server stopped (%d) times during this job.".formatted(MOST_RESTARTS + 1),
                "Maybe ask for less at a time, or give the server more memory.");
        file.changeJob(
            job.with(State.FAILED, job.started(), now(), job.restarts() + 1, text(problem)), null);
      } else if (!job.state().isOver()) {
        int restarts = job.restarts() + (job.state() == State.RUNNING ? 1 : 0);
        SavedJob again = job.with(State.QUEUED, null, null, restarts, "");
        file.changeJob(again, null);
        queue(again);
      }
    }
  }

  private static String text(Object dto) {
    return new String(Json.toBytes(dto), StandardCharsets.UTF_8);
  }

  private void queue(SavedJob job) {
    Running running = new Running();
    idToRunning.put(job.id(), running);
    threads.execute(() -> answer(job, running));
  }

  /**
   * Accepts a job.
   *
   * @throws UserException {@code bad_parameter} for what cannot be a job, or a wrong question
   */
  public JobDto add(JobDto.Request request) {
    Endpoint endpoint = pathToEndpoint.get(request.ask());
    if (endpoint == null) {
      throw new UserException(
          "bad_parameter",
          "The address (%s) is none that may be a job.".formatted(request.ask()),
          Suggestion.maybe(request.ask(), List.copyOf(pathToEndpoint.keySet())));
    }
    Map<String, List<String>> query = request.query() == null ? Map.of() : request.query();
    Arguments.check(endpoint, query);
    String name = request.name() == null ? "" : request.name().strip();
    if (name.length() > LONGEST_NAME) {
      throw new UserException(
          "bad_name",
          "The name is longer than (%d) characters.".formatted(LONGEST_NAME),
          "Maybe say it in a few words.");
    }
    SavedJob job =
        new SavedJob(
            file.newId("j"),
            name,
            request.ask(),
            text(query),
            State.QUEUED,
            now(),
            null,
            null,
            0,
            "",
            false);
    file.addJob(job);
    queue(job);
    return toDto(job);
  }

  private void answer(SavedJob queued, Running running) {
    SavedJob job = queued.with(State.RUNNING, now(), null, queued.restarts(), "");
    try {
      if (isClosing || running.isCancelled() || file.findJob(job.id()).isEmpty()) {
        return;
      }
      file.changeJob(job, null);
      Reply reply = ask(job, running);
      if (!isClosing) {
        end(job, reply, running);
      }
    } catch (UserException mistake) {
      fail(job, ProblemDto.of(mistake, List.of()));
    } catch (RuntimeException | OutOfMemoryError defect) {
      LOG.log(System.Logger.Level.ERROR, "A job failed: " + job.ask(), defect);
      fail(
          job,
          ProblemDto.of(
              "internal_error",
              defect instanceof OutOfMemoryError
                  ? "The memory of the server is not enough for this job."
                  : "The program has a defect; it has been logged.",
              "Maybe ask for less, or give the server more memory with WAYLEAVE_HEAP."));
    } finally {
      idToRunning.remove(job.id());
    }
  }

  /** Waits while the server is busy with others' questions of the same kind. */
  private Reply ask(SavedJob job, Running running) {
    Endpoint endpoint = pathToEndpoint.get(job.ask());
    if (endpoint == null) {
      throw new UserException(
          "bad_parameter",
          "The address (%s) is none that may be a job.".formatted(job.ask()),
          "Maybe it was one in an older version.");
    }
    Arguments arguments = Arguments.check(endpoint, query(job));
    while (true) {
      Reply reply = endpoint.work().answer(arguments, running);
      if (reply.status() != BUSY || running.isCancelled()) {
        return reply;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("unchecked") // written by this class
  private static Map<String, List<String>> query(SavedJob job) {
    return (Map<String, List<String>>) (Map<String, ?>) Json.toMap(job.query());
  }

  private void end(SavedJob job, Reply reply, Running running) {
    byte[] answer = reply.body().bytes();
    boolean isAnswered = reply.status() < 400;
    if (running.isCancelled()) {
      file.changeJob(
          job.with(State.CANCELLED, job.started(), now(), job.restarts(), ""),
          isAnswered ? answer : null);
    } else if (isAnswered) {
      file.changeJob(job.with(State.DONE, job.started(), now(), job.restarts(), ""), answer);
    } else {
      String problem = new String(answer, StandardCharsets.UTF_8);
      file.changeJob(job.with(State.FAILED, job.started(), now(), job.restarts(), problem), null);
    }
  }

  private void fail(SavedJob job, ProblemDto problem) {
    boolean isCancelled = problem.code().equals("cancelled");
    if (!isClosing) {
      file.changeJob(
          job.with(
              isCancelled ? State.CANCELLED : State.FAILED,
              job.started(),
              now(),
              job.restarts(),
              isCancelled ? "" : text(problem)),
          null);
    }
  }

  /** All jobs, the last first. */
  public JobDto.All list() {
    return new JobDto.All(file.listJobs().stream().map(this::toDto).toList());
  }

  /** The job of that id; {@code not_found} when there is none. */
  public JobDto get(String id) {
    return toDto(find(id));
  }

  private SavedJob find(String id) {
    return file.findJob(id)
        .orElseThrow(() ->
            new UserException(
                "not_found",
                "There is no job (%s).".formatted(id),
                "Maybe it was deleted; the list of them says what there is."));
  }

  /**
   * The answer of a job, as its address gives it.
   *
   * @throws UserException {@code not_done} when there is none
   */
  public byte[] getAnswer(String id) {
    SavedJob job = find(id);
    return file.findJobAnswer(id)
        .orElseThrow(() ->
            new UserException(
                "not_done",
                "The job (%s) has no answer; it is (%s).".formatted(id, word(job.state())),
                "Maybe wait until it is done, or see why it failed."));
  }

  /** Stops a job soon, or at once when it waits; one that is over stays as it is. */
  public JobDto cancel(String id) {
    SavedJob job = find(id);
    Running running = idToRunning.get(id);
    if (running != null) {
      running.cancel();
    }
    if (job.state() == State.QUEUED) {
      job = job.with(State.CANCELLED, null, now(), job.restarts(), "");
      file.changeJob(job, null);
    }
    return toDto(job);
  }

  /** Stops a job and removes it with its answer. */
  public void remove(String id) {
    find(id);
    Running running = idToRunning.get(id);
    if (running != null) {
      running.cancel();
    }
    file.removeJob(id);
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private JobDto toDto(SavedJob job) {
    Running running = idToRunning.get(job.id());
    Running.Stage stage =
        running == null || job.state().isOver() ? new Running.Stage("", 0, 0) : running.stage();
    return new JobDto(
        job.id(),
        job.name(),
        job.ask(),
        query(job),
        word(job.state()),
        stage.name(),
        stage.done(),
        stage.total(),
        job.created().toString(),
        textOf(job.started()),
        textOf(job.ended()),
        job.hasAnswer(),
        job.restarts(),
        job.problem().isEmpty() ? null : Json.toMap(job.problem()));
  }

  private static @Nullable String textOf(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  /** Stops answering; what is undone is begun again when the file is opened the next time. */
  @Override
  public void close() {
    isClosing = true;
    idToRunning.values().forEach(Running::cancel);
    threads.shutdownNow();
  }
}
