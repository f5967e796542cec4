package org.wayleave.watch.language;

import java.lang.Character.UnicodeScript;

/** Scripts that languages are told apart in. */
enum Script {
  LATIN("Latn"),
  CYRILLIC("Cyrl"),
  ARABIC("Arab"),
  GEORGIAN("Geor"),
  ARMENIAN("Armn"),
  OTHER("Zyyy");

  private static final byte NO_LETTER = -1;
  private static final byte[] OF_CHARACTER = ofCharacters();

  final String code;

  Script(String code) {
    this.code = code;
  }

  /** The ordinal of the script of a letter; negative for what is no letter. */
  static int of(char each) {
    return OF_CHARACTER[each];
  }

  private static byte[] ofCharacters() {
    byte[] scripts = new byte[1 << 16];
    for (int x = 0; x < scripts.length; x++) {
      boolean isLetter = Character.isLetter(x) || Character.isSurrogate((char) x);
      scripts[x] = isLetter ? (byte) of(UnicodeScript.of(x)).ordinal() : NO_LETTER;
    }
    return scripts;
  }

  private static Script of(UnicodeScript script) {
    return switch (script) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case ARABIC -> ARABIC;
      case GEORGIAN -> GEORGIAN;
      case ARMENIAN -> ARMENIAN;
      default -> OTHER;
    };
  }
}
