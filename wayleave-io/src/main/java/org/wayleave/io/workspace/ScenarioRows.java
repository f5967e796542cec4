package org.wayleave.io.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wayleave.network.notice.UserException;

/** The rows of scenarios. */
final class ScenarioRows {

  private static final String COLUMNS = "id, name, revision, created, changed, content";

  private final Sql sql;

  ScenarioRows(Sql sql) {
    this.sql = sql;
  }

  private static SavedScenario read(ResultSet row) throws SQLException {
    return new SavedScenario(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        Instant.parse(row.getString(4)),
        Instant.parse(row.getString(5)),
        row.getString(6));
  }

  List<SavedScenario> list() throws SQLException {
    return sql.list(
        ScenarioRows::read, "SELECT " + COLUMNS + " FROM scenario ORDER BY changed DESC, fid DESC");
  }

  Optional<SavedScenario> find(String id) throws SQLException {
    return sql.find(ScenarioRows::read, "SELECT " + COLUMNS + " FROM scenario WHERE id = ?", id);
  }

  SavedScenario add(String id, String name, String content, Instant now) throws SQLException {
    Limits.requireRoom(
        sql.number("SELECT count(*) FROM scenario"), Limits.MOST_SCENARIOS, "scenarios");
    SavedScenario scenario = new SavedScenario(id, name, 1, now, now, content);
    sql.change(
        "INSERT INTO scenario (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)",
        id,
        name,
        1,
        now,
        now,
        content);
    return scenario;
  }

  Optional<SavedScenario> replace(String id, int revision, String name, String content, Instant now)
      throws SQLException {
    Optional<SavedScenario> there = find(id);
    if (there.isEmpty()) {
      return there;
    }
    SavedScenario old = there.get();
    if (old.revision() != revision) {
      throw new UserException(
          "conflict",
          "The scenario (%s) is of revision (%d) by now, not (%d)."
              .formatted(old.name(), old.revision(), revision),
          "Maybe open it again, or save yours under another name.");
    }
    sql.change(
        "UPDATE scenario SET name = ?, revision = ?, changed = ?, content = ? WHERE id = ?",
        name,
        revision + 1,
        now,
        content,
        id);
    return Optional.of(new SavedScenario(id, name, revision + 1, old.created(), now, content));
  }

  boolean remove(String id) throws SQLException {
    return sql.change("DELETE FROM scenario WHERE id = ?", id) > 0;
  }
}
