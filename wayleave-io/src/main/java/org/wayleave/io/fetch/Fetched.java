package org.wayleave.io.fetch;

import java.util.List;
import java.util.Map;

/** What came of asking. Immutable, if nobody writes to its bytes. */
public final class Fetched {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final String address;
  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final String failure;
  private final boolean isForbidden;

  private Fetched(
      String address,
      int status,
      Map<String, List<String>> headers,
      byte[] body,
      String failure,
      boolean isForbidden) {
    this.address = address;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.failure = failure;
    this.isForbidden = isForbidden;
  }

  static Fetched answer(
      String address, int status, Map<String, List<String>> headers, byte[] body) {
    return new Fetched(address, status, headers, body, "", false);
  }

  static Fetched failed(String address, String failure) {
    return new Fetched(address, 0, Map.of(), new byte[0], failure, false);
  }

  static Fetched forbidden(String address, String by) {
    return new Fetched(address, 0, Map.of(), new byte[0], by, true);
  }

  /** Whence it came, after redirections. */
  public String address() {
    return address;
  }

  /** The status of the answer; 0 where there was none. */
  public int status() {
    return status;
  }

  /** The headers of the answer. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The first header of that name in any case; empty where there is none. */
  public String header(String name) {
    return headers.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .flatMap(each -> each.getValue().stream())
        .findFirst()
        .orElse("");
  }

  /** What came, as it came. */
  public byte[] body() {
    return body;
  }

  /** Whether it came. */
  public boolean isThere() {
    return status == OK;
  }

  /** Whether it is as it was. */
  public boolean isUnchanged() {
    return status == NOT_MODIFIED;
  }

  /** Whether the host does not want to be asked for it. */
  public boolean isForbidden() {
    return isForbidden;
  }

  /** What went wrong, for people; empty where nothing did. */
  public String failure() {
    boolean isFine = isThere() || isUnchanged();
    return failure.isEmpty() && !isFine ? "the host answered (%d)".formatted(status) : failure;
  }
}
