package org.wayleave.io.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.wayleave.network.notice.UserException;

/** The rows of tokens. A token has 256 random bits, so that a plain salted hash keeps it safe. */
final class Tokens {

  private static final int MOST = 100;
  private static final int TOKEN_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final String PREFIX = "wl_";

  private final Sql sql;
  private final SecureRandom random = new SecureRandom();

  Tokens(Sql sql) {
    this.sql = sql;
  }

  List<SavedToken> list() throws SQLException {
    return sql.list(
        row -> new SavedToken(row.getString(1), Instant.parse(row.getString(2))),
        "SELECT name, created FROM token ORDER BY fid");
  }

  /** A new token, which is told this once. */
  String add(String name, Instant now) throws SQLException {
    if (sql.number("SELECT count(*) FROM token WHERE name = ?", name) > 0) {
      throw new UserException(
          "conflict",
          "There is a token with the name (%s).".formatted(name),
          "Maybe remove it first, or take another name.");
    }
    Limits.requireRoom(sql.number("SELECT count(*) FROM token"), MOST, "tokens");
    byte[] secret = bytes(TOKEN_BYTES);
    byte[] salt = bytes(SALT_BYTES);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    sql.change(
        "INSERT INTO token (name, created, salt, hash) VALUES (?, ?, ?, ?)",
        name,
        now,
        salt,
        hash(salt, token));
    return token;
  }

  boolean remove(String name) throws SQLException {
    return sql.change("DELETE FROM token WHERE name = ?", name) > 0;
  }

  boolean isAny() throws SQLException {
    return sql.number("SELECT count(*) FROM token") > 0;
  }

  /** Looks at every token, so that the time taken tells nothing of which one is near. */
  boolean isToken(String text) throws SQLException {
    boolean isFound = false;
    for (boolean isThis :
        sql.list(
            row -> MessageDigest.isEqual(row.getBytes(2), hash(row.getBytes(1), text)),
            "SELECT salt, hash FROM token")) {
      isFound |= isThis;
    }
    return isFound;
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] hash(byte[] salt, String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
