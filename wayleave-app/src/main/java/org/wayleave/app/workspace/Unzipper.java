package org.wayleave.app.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.wayleave.network.notice.UserException;

/** Unpacks a zip of a network folder: plain tables, in the folder itself or in one folder. */
final class Unzipper {

  private static final int MOST_ENTRIES = 100;
  private static final long MOST_BYTES = 200_000_000;
  private static final int PIECE_BYTES = 65_536;
  private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");
  private static final Set<String> READ = Set.of("csv", "json", "txt", "md");

  private Unzipper() {}

  /**
   * Unpacks the tables.
   *
   * @throws UserException {@code bad_zip} for what is no zip, or no harmless one
   */
  static void unzip(byte[] zip, Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    String parent = null;
    long left = MOST_BYTES;
    int entries = 0;
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries++;
        if (entries > MOST_ENTRIES) {
          throw bad("The zip has more than (%d) entries.".formatted(MOST_ENTRIES));
        }
        if (entry.isDirectory()) {
          continue;
        }
        String path = entry.getName();
        int slash = path.lastIndexOf('/');
        String ofEntry = slash < 0 ? "" : path.substring(0, slash);
        String name = path.substring(slash + 1);
        boolean isHarmless =
            !path.startsWith("/")
                && (ofEntry.isEmpty() || TABLE.matcher(ofEntry).matches())
                && TABLE.matcher(name).matches();
        if (!isHarmless) {
          throw bad("The zip has an entry (%s) that is no plain table.".formatted(path));
        }
        if (!READ.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
          continue;
        }
        if (parent != null && !parent.equals(ofEntry)) {
          throw bad("The zip has tables in more than one folder (%s).".formatted(ofEntry));
        }
        parent = ofEntry;
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
          throw bad("The zip has the table (%s) more than once.".formatted(name));
        }
        left = copy(in, folder.resolve(name), left);
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw bad("The zip is damaged (%s).".formatted(e.getMessage()));
    }
    if (!names.containsAll(List.of("node.csv", "link.csv"))) {
      throw bad("The file is no zip with the tables (node.csv) and (link.csv).");
    }
  }

  private static long copy(ZipInputStream in, Path file, long most) throws IOException {
    long left = most;
    byte[] piece = new byte[PIECE_BYTES];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        left -= read;
        if (left < 0) {
          throw bad("The zip unpacks to more than (%d) bytes.".formatted(MOST_BYTES));
        }
        out.write(piece, 0, read);
      }
    }
    return left;
  }

  private static UserException bad(String fact) {
    return new UserException(
        "bad_zip", fact, "Maybe zip the folder with node.csv and link.csv, and nothing else.");
  }
}
