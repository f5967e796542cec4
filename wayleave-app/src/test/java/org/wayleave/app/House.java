package org.wayleave.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wayleave.Room;

/**
 * The compiled classes below one root package, seen as rooms.
 *
 * <p>A room is a package; its name is the package below the root ({@code house} for the root
 * itself). The product is the house at {@code org.wayleave}; the fixtures of {@link
 * ArchitectureRulesBiteTest} are small houses at roots of their own.
 */
final class House {

  /** The room of the root package, which every class may use: it holds the annotation only. */
  static final String HALL = "house";

  private final String root;
  private final List<JavaClass> classes;
  private final SortedMap<String, Room> roomToDeclaration = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> roomToUsed = new TreeMap<>();

  private House(String root, JavaClasses imported) {
    this.root = root;
    classes =
        imported.stream()
            .filter(type -> isInside(type.getPackageName()))
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .toList();
    for (JavaClass type : classes) {
      type.tryGetAnnotationOfType(Room.class)
          .ifPresent(room -> roomToDeclaration.put(roomOf(type), room));
    }
    for (JavaClass type : listClasses()) {
      Set<String> used = roomToUsed.computeIfAbsent(roomOf(type), room -> new TreeSet<>());
      for (JavaClass target : usedBy(type)) {
        if (!roomOf(target).equals(roomOf(type))) {
          used.add(roomOf(target));
        }
      }
    }
  }

  /** The product: every class of every module, without tests. */
  static House ofProduct() {
    return new House(
        "org.wayleave",
        new ClassFileImporter()
            .withImportOption(location ->
                !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("org.wayleave"));
  }

  /** A fixture: the classes below that package. */
  static House at(String root) {
    return new House(root, new ClassFileImporter().importPackages(root));
  }

  private boolean isInside(String packageName) {
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }

  /** All classes but package descriptions, by name. */
  List<JavaClass> listClasses() {
    return classes.stream().filter(type -> !type.getSimpleName().equals("package-info")).toList();
  }

  /** The room a class of the house lies in. */
  String roomOf(JavaClass type) {
    String packageName = type.getPackageName();
    return packageName.equals(root) ? HALL : packageName.substring(root.length() + 1);
  }

  /** The module of a room: the first word of its name. */
  static String moduleOf(String room) {
    return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
  }

  /** Classes of the house that a class of it uses. */
  List<JavaClass> usedBy(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(target -> isInside(target.getPackageName()))
        .distinct()
        .toList();
  }

  /** Which rooms have classes, with the other rooms that these really use. */
  SortedMap<String, SortedSet<String>> roomToUsed() {
    return Collections.unmodifiableSortedMap(roomToUsed);
  }

  /** What each room declares. */
  Map<String, Room> declarations() {
    return Collections.unmodifiableMap(roomToDeclaration);
  }

  /** What one room declares, if it has a declaration. */
  Optional<Room> findDeclaration(String room) {
    return Optional.ofNullable(roomToDeclaration.get(room));
  }
}
