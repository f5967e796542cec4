package org.wayleave.network.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.wayleave.network.Network;
import org.wayleave.network.notice.UserException;

/**
 * An ordered list of modifications; a later one wins over an earlier one.
 *
 * @param name what the user calls it
 * @param modifications the changes, in order
 */
public record Scenario(String name, List<Modification> modifications) {

  /** The network as it is. */
  public static final Scenario BASELINE = new Scenario("baseline", List.of());

  /** Copies the list. */
  public Scenario {
    modifications = List.copyOf(modifications);
  }

  /** A scenario that closes and opens what the ids name. */
  public static Scenario of(List<String> closed, List<String> opened) {
    if (closed.isEmpty() && opened.isEmpty()) {
      return BASELINE;
    }
    List<Modification> modifications = new ArrayList<>();
    closed.forEach(element -> modifications.add(new Modification.Close(element)));
    opened.forEach(element -> modifications.add(new Modification.Open(element)));
    return new Scenario("what-if", modifications);
  }

  /**
   * Resolves every modification, reports every error at once, and only then makes the overlay.
   *
   * @throws UserException with code {@code unknown_element} that lists every element that the
   *     network does not have or that cannot be changed so, and every value that is too small
   */
  public Overlay resolve(Network network) {
    Overlay overlay = new Overlay(network);
    ElementResolver resolver = new ElementResolver(network);
    List<ElementResolver.Target> targets = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    List<String> advices = new ArrayList<>();
    for (Modification modification : modifications) {
      try {
        targets.add(resolver.resolve(modification));
      } catch (UserException mistake) {
        facts.add(mistake.fact());
        if (!mistake.advice().isEmpty()) {
          advices.add(mistake.advice());
        }
      }
    }
    if (!facts.isEmpty()) {
      throw new UserException(
          "unknown_element", String.join(" ", facts), String.join(" ", advices));
    }
    for (int x = 0; x < targets.size(); x++) {
      overlay.apply(modifications.get(x), targets.get(x));
    }
    return overlay;
  }

  /** The first 16 hexadecimal digits of the SHA-256 of the modifications, whatever the name. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Modification modification : modifications) {
        byte[] text = modification.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(text.length).getBytes(StandardCharsets.UTF_8));
        digest.update(text);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
