package org.wayleave.app.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.wayleave.app.region.RouteQuestion;

/**
 * A name for an answer that needs no memory: the question, the hashes of network, parameters and
 * scenario, and the rank, in one word that can be pasted anywhere.
 *
 * @param question the question
 * @param networkHash the network it was answered on
 * @param parametersHash the parameters it was reckoned with
 * @param scenarioHash what was closed and opened
 * @param rank which of the answers, 0 for the best
 */
record RouteId(
    RouteQuestion question,
    String networkHash,
    String parametersHash,
    String scenarioHash,
    int rank) {

  private static final String PREFIX = "r1.";
  private static final int FIELDS = 12;

  static RouteId of(
      RouteDto.Query query, String networkHash, String parametersHash, String scenarioHash) {
    return new RouteId(
        new RouteQuestion(
            query.from().id(),
            query.to().id(),
            query.by(),
            query.commodity(),
            query.modes(),
            query.date(),
            query.close(),
            query.open()),
        networkHash,
        parametersHash,
        scenarioHash,
        0);
  }

  String encode() {
    String text =
        String.join(
            "\n",
            question.from(),
            question.to(),
            question.by(),
            question.commodity(),
            String.join(",", question.modes()),
            question.date(),
            String.join(",", question.close()),
            String.join(",", question.open()),
            networkHash,
            parametersHash,
            scenarioHash,
            Integer.toString(rank));
    return PREFIX
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The id of that word; empty when the word is not one. */
  static Optional<RouteId> decode(String word) {
    if (!word.startsWith(PREFIX) || !word.substring(PREFIX.length()).matches("[A-Za-z0-9_-]+")) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(word.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    List<String> fields =
        new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
    if (fields.size() != FIELDS || !fields.getLast().matches("\\d{1,6}")) {
      return Optional.empty();
    }
    return Optional.of(
        new RouteId(
            new RouteQuestion(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                List.of(fields.get(4)),
                fields.get(5),
                List.of(fields.get(6)),
                List.of(fields.get(7))),
            fields.get(8),
            fields.get(9),
            fields.get(10),
            Integer.parseInt(fields.get(11))));
  }
}
