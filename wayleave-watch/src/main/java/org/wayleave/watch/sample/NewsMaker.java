package org.wayleave.watch.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes stories and copies of them. Not thread-safe. */
public final class NewsMaker {

  /** How a newsroom uses a text that is not its own. */
  public enum Use {
    /** One word in thirty is another. */
    LIGHT(0.03, 0),
    /** One word in ten, and a sentence in ten is left out. */
    MEDIUM(0.1, 0.1),
    /** Three words in ten, a sentence in five is left out, and one changes its place. */
    HEAVY(0.3, 0.2),
    /** The first half or less. */
    CUT(0, 0),
    /** Whole, between paragraphs of its own. */
    INSIDE(0.01, 0),
    /** No copy: the same form with other numbers and another name. */
    TWIN(0, 0);

    private final double editedShare;
    private final double droppedShare;

    Use(double editedShare, double droppedShare) {
      this.editedShare = editedShare;
      this.droppedShare = droppedShare;
    }
  }

  private static final int WORDS = 20_000;
  private static final int PHRASES = 300;
  private static final String[] SYLLABLES = {
    "ba", "ka", "ri", "to", "men", "sal", "vor", "i", "ne", "gur", "dza", "lo", "per", "shu", "an",
    "yel", "mo", "ti", "che", "u", "zar", "qi", "lan", "fo", "der", "hay", "bek", "ur", "no", "es"
  };

  private final SplittableRandom random;
  private final List<String> words = new ArrayList<>();
  private final List<List<String>> phrases = new ArrayList<>();

  /** A maker whose texts depend on the seed. */
  public NewsMaker(long seed) {
    this.random = new SplittableRandom(seed);
    for (int rank = 0; rank < WORDS; rank++) {
      words.add(makeWord(rank < 100 ? 1 : rank < 2_000 ? 2 : 3));
    }
    for (int x = 0; x < PHRASES; x++) {
      List<String> phrase = new ArrayList<>();
      int length = 3 + random.nextInt(4);
      for (int y = 0; y < length; y++) {
        phrase.add(word());
      }
      phrases.add(phrase);
    }
  }

  private String makeWord(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int x = 0; x < syllables; x++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  /** Frequencies fall with the rank. */
  private String word() {
    return words.get((int) Math.exp(random.nextDouble() * Math.log(WORDS)) % WORDS);
  }

  private String name() {
    String word = words.get(2_000 + random.nextInt(WORDS - 2_000));
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** A story of about so many words. */
  public String story(int wordCount) {
    StringBuilder text = new StringBuilder();
    for (int written = 0; written < wordCount; ) {
      List<String> sentence = sentence();
      written += sentence.size();
      append(text, sentence);
    }
    return text.toString();
  }

  private List<String> sentence() {
    List<String> sentence = new ArrayList<>();
    int length = 8 + random.nextInt(12);
    while (sentence.size() < length) {
      double kind = random.nextDouble();
      if (kind < 0.05) {
        sentence.addAll(phrases.get((int) Math.exp(random.nextDouble() * Math.log(PHRASES))));
      } else if (kind < 0.1) {
        sentence.add(String.valueOf(1 + random.nextInt(999)));
      } else if (kind < 0.16) {
        sentence.add(name());
      } else {
        sentence.add(word());
      }
    }
    return sentence;
  }

  private static void append(StringBuilder text, List<String> sentence) {
    if (sentence.isEmpty()) {
      return;
    }
    String first = sentence.getFirst();
    text.append(text.isEmpty() ? "" : " ")
        .append(Character.toUpperCase(first.charAt(0)))
        .append(first.substring(1));
    for (String word : sentence.subList(1, sentence.size())) {
      text.append(' ').append(word);
    }
    text.append('.');
  }

  /** What a newsroom makes of a story. */
  public String copy(String story, Use use) {
    return switch (use) {
      case LIGHT, MEDIUM, HEAVY -> edited(story, use);
      case CUT -> cut(story);
      case INSIDE ->
          story(40 + random.nextInt(80))
              + "\n"
              + edited(story, use)
              + "\n"
              + story(30 + random.nextInt(80));
      case TWIN -> twin(story);
    };
  }

  private static List<List<String>> sentences(String story) {
    List<List<String>> sentences = new ArrayList<>();
    for (String sentence : story.split("\\. ?", -1)) {
      if (!sentence.isEmpty()) {
        sentences.add(new ArrayList<>(List.of(sentence.split(" ", -1))));
      }
    }
    return sentences;
  }

  private String edited(String story, Use use) {
    List<List<String>> sentences = sentences(story);
    for (int x = sentences.size() - 1; x > 0; x--) {
      if (random.nextDouble() < use.droppedShare) {
        sentences.remove(x);
      }
    }
    if (use == Use.HEAVY && sentences.size() > 2) {
      sentences.add(1, sentences.removeLast());
    }
    StringBuilder text = new StringBuilder();
    for (List<String> sentence : sentences) {
      List<String> own = new ArrayList<>();
      for (String word : sentence) {
        boolean isFact = Character.isDigit(word.charAt(0)) || Character.isUpperCase(word.charAt(0));
        if (isFact || random.nextDouble() >= use.editedShare) {
          own.add(word);
        } else {
          double kind = random.nextDouble();
          if (kind < 0.6) {
            own.add(word());
          } else if (kind < 0.8) {
            own.add(word);
            own.add(word());
          } // else it is left out
        }
      }
      append(text, own);
    }
    return text.toString();
  }

  private String cut(String story) {
    int end = (int) (story.length() * (0.3 + 0.2 * random.nextDouble()));
    int space = story.indexOf(' ', end);
    return story.substring(0, space < 0 ? end : space) + "…";
  }

  private String twin(String story) {
    StringBuilder text = new StringBuilder();
    for (List<String> sentence : sentences(story)) {
      List<String> own = new ArrayList<>();
      for (int x = 0; x < sentence.size(); x++) {
        String word = sentence.get(x);
        boolean isName = x > 0 && Character.isUpperCase(word.charAt(0));
        if (Character.isDigit(word.charAt(0))) {
          own.add(String.valueOf(1 + random.nextInt(999)));
        } else {
          own.add(isName && random.nextBoolean() ? name() : word);
        }
      }
      append(text, own);
    }
    return text.toString();
  }
}
