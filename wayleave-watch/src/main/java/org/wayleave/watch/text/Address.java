package org.wayleave.watch.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses of pages.
 *
 * <p>{@link #canonical} brings addresses that lead to one page to one text: scheme and host in
 * lower case, no default port, no fragment, no dot segments, parameters in the order of their names
 * and without those that only count visitors, no {@code www.}, one scheme for {@code http} and
 * {@code https} (the normalisations of RFC 3986, 6.2, and the customary ones beyond it). Equal
 * results mean the same page in practice, not by law.
 */
public final class Address {

  /** RFC 3986, appendix B: it fits every text. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{0,30}");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[^@]*@)?(\\[[0-9a-fA-F:.]+\\]|[^:\\s\\[\\]]+)(?::(\\d*))?");
  private static final Set<String> COUNTERS =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "yclid",
          "ysclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "_openstat",
          "cmpid",
          "ocid",
          "ref_src",
          "spm",
          "from_rss",
          "rss");
  private static final String COUNTER_PREFIX = "utm_";
  private static final String WEB = "https";

  private Address() {}

  /** The host in lower case, without {@code www.}; empty where the text is no address. */
  public static String host(String address) {
    Matcher parts = parts(address);
    return parts.group(2) == null || !hasScheme(parts) ? "" : bare(hostAndPort(parts).group(1));
  }

  /** The one text for all addresses of a page; the text itself where it is no address. */
  public static String canonical(String address) {
    Matcher parts = parts(address);
    if (host(address).isEmpty()) {
      return address.strip();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    boolean isWeb = scheme.equals("http") || scheme.equals(WEB);
    String port = hostAndPort(parts).group(2);
    boolean isUsual =
        port == null || port.isEmpty() || (isWeb && (port.equals("80") || port.equals("443")));
    String path = withoutDots(parts.group(3)).replace(" ", "%20");
    String query = parts.group(4) == null ? "" : query(parts.group(4));
    return (isWeb ? WEB : scheme)
        + "://"
        + host(address)
        + (isUsual ? "" : ":" + port)
        + (path.isEmpty() ? "/" : path)
        + (query.isEmpty() ? "" : "?" + query);
  }

  /**
   * The address that a reference means on a page of that address (RFC 3986, 5.2); the reference
   * where there is no telling.
   */
  public static String resolve(String base, String reference) {
    String told = reference.strip();
    Matcher page = parts(base);
    Matcher to = parts(told);
    if (!hasScheme(page) || page.group(2) == null || told.isEmpty() || hasScheme(to)) {
      return told;
    }
    String root = page.group(1) + "://";
    if (to.group(2) != null) {
      return page.group(1) + ":" + told;
    }
    String tail =
        (to.group(4) == null ? "" : "?" + to.group(4))
            + (to.group(5) == null ? "" : "#" + to.group(5));
    String path = to.group(3);
    if (path.isEmpty()) {
      String query = to.group(4) == null && page.group(4) != null ? "?" + page.group(4) : "";
      return root + page.group(2) + page.group(3) + query + tail;
    }
    String folder = page.group(3).substring(0, page.group(3).lastIndexOf('/') + 1);
    String whole = path.startsWith("/") ? path : (folder.isEmpty() ? "/" : folder) + path;
    return root + page.group(2) + withoutDots(whole) + tail;
  }

  /** Whether it can be asked for on the web. */
  public static boolean isWeb(String address) {
    String head = address.strip().toLowerCase(Locale.ROOT);
    return head.startsWith("http://") || head.startsWith("https://");
  }

  private static Matcher parts(String address) {
    Matcher parts = PARTS.matcher(address.strip());
    if (!parts.matches()) {
      throw new IllegalStateException("the pattern fits every text");
    }
    return parts;
  }

  private static boolean hasScheme(Matcher parts) {
    return parts.group(1) != null && SCHEME.matcher(parts.group(1)).matches();
  }

  /** Matched, with an empty host where the authority is none. */
  private static Matcher hostAndPort(Matcher parts) {
    Matcher own = AUTHORITY.matcher(parts.group(2));
    if (own.matches()) {
      return own;
    }
    Matcher none = Pattern.compile("()()").matcher("");
    none.matches();
    return none;
  }

  /** RFC 3986, 5.2.4. */
  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int x = 1; x < segments.length; x++) {
      boolean isLast = x == segments.length - 1;
      if (segments[x].equals("..")) {
        kept.pollLast();
      } else if (!segments[x].equals(".")) {
        kept.addLast(segments[x]);
      }
      if (isLast && segments[x].startsWith(".") && segments[x].length() < 3) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static String query(String raw) {
    return Arrays.stream(raw.split("&", -1))
        .filter(part -> !part.isEmpty() && !isCounter(part))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static boolean isCounter(String part) {
    int equals = part.indexOf('=');
    String name = (equals < 0 ? part : part.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith(COUNTER_PREFIX) || COUNTERS.contains(name);
  }

  private static String bare(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }
}
