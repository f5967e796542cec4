package org.wayleave.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of a repository as a person sees them: without what its {@code .gitignore} files name.
 *
 * <p>Of the patterns only plain names ({@code target/}) and endings ({@code *.log}) are understood,
 * which is all that the repository uses; they hold everywhere.
 */
final class Tree {

  private final Path home;
  private final List<Path> files = new ArrayList<>();

  Tree(Path home) {
    this.home = home;
    try {
      Set<String> ignored = ignored();
      Files.walkFileTree(
          home,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
              return isIgnored(folder, ignored)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              if (!isIgnored(file, ignored)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The repository (%s) cannot be read.".formatted(home), e);
    }
    files.sort(null);
  }

  /** The repository that the tests run in. */
  static Path home() {
    return Path.of(System.getProperty("wayleave.home", "..")).toAbsolutePath().normalize();
  }

  private Set<String> ignored() {
    Set<String> names = new TreeSet<>(Set.of(".git"));
    for (Path list :
        List.of(home.resolve(".gitignore"), home.resolve("wayleave-app/src/main/web/.gitignore"))) {
      if (Files.exists(list)) {
        text(list)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> line.replaceAll("^/|/$", ""))
            .forEach(names::add);
      }
    }
    return names;
  }

  private static boolean isIgnored(Path path, Set<String> ignored) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return ignored.contains(name) || (dot >= 0 && ignored.contains("*" + name.substring(dot)));
  }

  /** All files, by path. */
  List<Path> listFiles() {
    return List.copyOf(files);
  }

  /** The files that end so. */
  List<Path> listFiles(String ending) {
    return files.stream().filter(file -> file.toString().endsWith(ending)).toList();
  }

  /** The production sources. */
  List<Path> listSources() {
    return listFiles(".java").stream()
        .filter(file -> name(file).contains("/src/main/java/"))
        .toList();
  }

  /** The path as it stands in reports. */
  String name(Path file) {
    return home.relativize(file).toString().replace('\\', '/');
  }

  /** The text of a file; bytes that are no UTF-8 become replacement marks. */
  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The file (%s) cannot be read.".formatted(file), e);
    }
  }
}
