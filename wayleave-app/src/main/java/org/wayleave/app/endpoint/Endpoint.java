package org.wayleave.app.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.Progress;

/**
 * One address of the server as a value: the route and its description come from the same place.
 *
 * @param method what is done with it
 * @param path the path; a part of it may be a parameter, as in {@code /api/v1/jobs/{id}}
 * @param summary what it answers, in one sentence
 * @param parameters what it can be asked, those of its path included
 * @param body what must be sent to it; null when nothing may be
 * @param access who may ask it
 * @param mediaType the media type of its answer
 * @param answer the type of its JSON answer
 * @param length whether answering may take long, and then also streams how far it is
 * @param work the answer to a checked question
 */
public record Endpoint(
    Method method,
    String path,
    String summary,
    List<Parameter> parameters,
    @Nullable Body body,
    Access access,
    String mediaType,
    Class<?> answer,
    Length length,
    Work work) {

  /** What is done with an address. */
  public enum Method {
    /** It is asked, and nothing changes; HEAD asks the same. */
    GET,
    /** Something is made or started. */
    POST,
    /** Something is replaced. */
    PUT,
    /** Something is removed. */
    DELETE
  }

  /** Who may ask. */
  public enum Access {
    /** Whoever reaches the server. */
    OPEN,
    /** Who may read what users keep on the server: a bearer of a token, where there are any. */
    WORKSPACE,
    /** Who may change something: as {@link #WORKSPACE}, and only from the server's own pages. */
    WRITE
  }

  /** How long answering may take. */
  public enum Length {
    /** A moment. */
    SHORT,
    /** Seconds; whoever asks may be told how far it is, and go away. */
    LONG
  }

  /**
   * What is sent to an address.
   *
   * @param description what it is
   * @param mediaType its media type; JSON is required to be called so, of others the name is free
   * @param type the type of its JSON; {@code byte[]} for anything else
   * @param mostBytes the largest that is read
   */
  public record Body(String description, String mediaType, Class<?> type, int mostBytes) {}

  /** Answers a checked question. */
  @FunctionalInterface
  public interface Work {

    /** The answer; long work asks now and then whether to go on. */
    Reply answer(Arguments arguments, Progress progress);
  }

  /** Copies the parameters. */
  public Endpoint {
    parameters = List.copyOf(parameters);
  }

  /** An address that is asked. */
  public static Draft get(String path, String summary) {
    return new Draft(Method.GET, path, summary);
  }

  /** An address where something is made or started, by whoever may write. */
  public static Draft post(String path, String summary) {
    return new Draft(Method.POST, path, summary).needs(Access.WRITE);
  }

  /** An address whose content is replaced, by whoever may write. */
  public static Draft put(String path, String summary) {
    return new Draft(Method.PUT, path, summary).needs(Access.WRITE);
  }

  /** An address whose content is removed, by whoever may write. */
  public static Draft delete(String path, String summary) {
    return new Draft(Method.DELETE, path, summary).needs(Access.WRITE);
  }

  /** An endpoint that is being declared; it is one when it is said what answers. */
  public static final class Draft {

    private final Method method;
    private final String path;
    private final String summary;
    private final List<Parameter> parameters = new ArrayList<>();
    private @Nullable Body body;
    private Access access = Access.OPEN;
    private String mediaType = Reply.JSON;

    private Draft(Method method, String path, String summary) {
      this.method = method;
      this.path = path;
      this.summary = summary;
    }

    /** With these parameters besides. */
    public Draft takes(Parameter... more) {
      return takes(List.of(more));
    }

    /** With these parameters besides. */
    public Draft takes(List<Parameter> more) {
      parameters.addAll(more);
      return this;
    }

    /** With a JSON body of that type. */
    public Draft reads(String description, Class<?> type, int mostBytes) {
      body = new Body(description, Reply.JSON, type, mostBytes);
      return this;
    }

    /** With a body of any bytes. */
    public Draft readsBytes(String description, String usualMediaType, int mostBytes) {
      body = new Body(description, usualMediaType, byte[].class, mostBytes);
      return this;
    }

    /** For those only. */
    public Draft needs(Access wanted) {
      access = wanted;
      return this;
    }

    /** With an answer that is no JSON, or a kind of it. */
    public Draft gives(String type) {
      mediaType = type;
      return this;
    }

    /** Answers in a moment. */
    public Endpoint answers(Class<?> answer, Function<Arguments, Reply> function) {
      return done(answer, Length.SHORT, (arguments, progress) -> function.apply(arguments));
    }

    /** Answers after a while. */
    public Endpoint answersLong(Class<?> answer, Work work) {
      return done(answer, Length.LONG, work);
    }

    private Endpoint done(Class<?> answer, Length length, Work work) {
      return new Endpoint(
          method, path, summary, parameters, body, access, mediaType, answer, length, work);
    }
  }
}
