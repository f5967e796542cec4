package org.wayleave.app.answer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.io.parameters.FigureOverride;

/**
 * A name for an answer that needs no memory: the question with its overrides and rank, and the
 * hashes of network, parameters and scenario, in one word that can be pasted anywhere.
 *
 * @param question the question
 * @param networkHash the network it was answered on
 * @param parametersHash the parameters it was reckoned with
 * @param scenarioHash what was closed, opened and changed
 */
record RouteId(
    RouteQuestion question, String networkHash, String parametersHash, String scenarioHash) {

  private static final String PREFIX = "r2.";
  private static final int MOST_BYTES = 65_536;

  /** What is written down; the words in the order of the alphabet, so that equals are equal. */
  private record Content(
      TreeMap<String, List<String>> words,
      List<FigureOverride> overrides,
      String file,
      String network,
      String parameters,
      String scenario) {}

  String encode() {
    Content content =
        new Content(
            new TreeMap<>(question.words()),
            question.overrides(),
            question.fileHash(),
            networkHash,
            parametersHash,
            scenarioHash);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      out.write(Json.toBytes(content));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written to.", e);
    }
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
  }

  /** The id of that word; empty when the word is not one. Any word is safe to try. */
  static Optional<RouteId> decode(String word) {
    if (!word.startsWith(PREFIX) || word.length() > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      byte[] packed = Base64.getUrlDecoder().decode(word.substring(PREFIX.length()));
      byte[] bytes =
          new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true))
              .readNBytes(MOST_BYTES);
      Content content =
          Json.parse(new String(bytes, StandardCharsets.UTF_8), Content.class).orElse(null);
      if (content == null || hasGap(content)) {
        return Optional.empty();
      }
      return Optional.of(
          new RouteId(
              new RouteQuestion(Map.copyOf(content.words), content.overrides, content.file),
              content.network,
              content.parameters,
              content.scenario));
    } catch (IOException | IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("ConstantValue") // JSON may leave out what the type says is there
  private static boolean hasGap(Content content) {
    return content.words == null
        || content.overrides == null
        || content.file == null
        || content.network == null
        || content.parameters == null
        || content.scenario == null;
  }
}
