package org.wayleave.io.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters, on one connection. */
final class Sql {

  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Makes a value of a row. */
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Changes rows; how many. */
  int change(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** All rows. */
  <T> List<T> list(Reading<T> reading, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reading.read(rows));
      }
      return all;
    }
  }

  /** The first row. */
  <T> Optional<T> find(Reading<T> reading, String sql, @Nullable Object... values)
      throws SQLException {
    return list(reading, sql, values).stream().findFirst();
  }

  /** A number. */
  long number(String sql, @Nullable Object... values) throws SQLException {
    return find(row -> row.getLong(1), sql, values).orElse(0L);
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int x = 0; x < values.length; x++) {
      Object value = values[x];
      statement.setObject(x + 1, value instanceof Instant time ? time.toString() : value);
    }
    return statement;
  }
}
