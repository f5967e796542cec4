package org.wayleave.io.posts;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stable names for accounts that cannot be turned back without the key: the first 64 bits of the
 * HMAC-SHA-256 of the account. Not thread-safe.
 */
public final class Pseudonyms {

  /** A key must have so many bytes. */
  public static final int KEY_BYTES = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHOWN_BYTES = 8;

  private final Mac mac;

  /**
   * Pseudonyms under a key.
   *
   * @throws IllegalArgumentException for a key of fewer than {@value #KEY_BYTES} bytes
   */
  public Pseudonyms(byte[] key) {
    if (key.length < KEY_BYTES) {
      throw new IllegalArgumentException("a key of %d bytes".formatted(key.length));
    }
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The pseudonym of an account. */
  public String of(String account) {
    byte[] code = mac.doFinal(account.getBytes(StandardCharsets.UTF_8));
    return "a-" + HexFormat.of().formatHex(code, 0, SHOWN_BYTES);
  }
}
