package org.wayleave.app;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wayleave.Room;

/**
 * The laws of the house. Each is a function from a house to the places where it is broken, one line
 * each, so that {@link ArchitectureTest} applies it to the product and {@link
 * ArchitectureRulesBiteTest} to houses that break it on purpose.
 */
final class ArchitectureRules {

  /** The modules from the ground up; an arrow may only point to a lower floor. */
  private static final Map<String, Integer> MODULE_TO_FLOOR =
      Map.of(
          House.HALL,
          0,
          "network",
          1,
          "plan",
          2,
          "watch",
          2,
          "desk",
          3,
          "io",
          4,
          "spark",
          5,
          "app",
          6,
          "bench",
          7);

  private static final Set<String> DOMAIN = Set.of("network", "plan", "watch", "desk");

  /** Packages through which a class reaches the world outside. */
  private static final List<String> OUTSIDE =
      List.of(
          "java.io",
          "java.net",
          "java.nio.channels",
          "java.nio.file",
          "java.sql",
          "javax.sql",
          "java.util.logging",
          "java.util.zip",
          "java.util.jar");

  /** Members that read the world outside, the clock or chance: owner and name, any parameters. */
  private static final Set<String> IMPURE =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.in",
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.exit",
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.System.getenv",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.lang.Boolean.getBoolean",
          "java.lang.Thread.sleep",
          "java.lang.Class.getResource",
          "java.lang.Class.getResourceAsStream",
          "java.lang.ClassLoader.getResourceAsStream",
          "java.lang.Runtime.exec",
          "java.lang.ProcessBuilder.start",
          "java.time.Clock.system",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.tick",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickSeconds",
          "java.time.Clock.tickMinutes",
          "java.time.InstantSource.system",
          "java.time.ZoneId.systemDefault",
          "java.util.Calendar.getInstance",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault");

  /** Classes that are impure when they are made without a seed or an instant. */
  private static final Set<String> UNSEEDED =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.security.SecureRandom",
          "java.util.Date");

  /** The last words that a number of the domain may have: its unit, or what it counts. */
  private static final List<String> UNITS =
      List.of(
          "M",
          "Km",
          "Mm",
          "Deg",
          "Seconds",
          "Hours",
          "Millis",
          "UsCents",
          "Usd",
          "Grams",
          "Kg",
          "Kmh",
          "Tonnes",
          "TonnesPerYear",
          "TeuPerYear",
          "Percent",
          "Share",
          "Bytes",
          "Count",
          "Year",
          "Day",
          "Days",
          "Rank",
          "Index");

  private static final Set<String> NUMBERS =
      Set.of(
          "byte",
          "short",
          "int",
          "long",
          "float",
          "double",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble",
          "org.wayleave.network.unit.Range");

  private ArchitectureRules() {}

  /** Every class lies in a package with a {@code @Room} whose name is that of the package. */
  static List<String> everyClassHasARoom(House house) {
    List<String> broken = new ArrayList<>();
    for (String room : house.roomToUsed().keySet()) {
      house
          .findDeclaration(room)
          .ifPresentOrElse(
              declared -> {
                if (!declared.name().equals(room)) {
                  broken.add("%s calls itself (%s)".formatted(room, declared.name()));
                }
              },
              () -> broken.add("%s has classes and no @Room".formatted(room)));
    }
    return broken;
  }

  /** A class uses no room that its own room has not declared. */
  static List<String> onlyDeclaredRoomsAreUsed(House house) {
    SortedSet<String> broken = new TreeSet<>();
    for (JavaClass type : house.listClasses()) {
      String room = house.roomOf(type);
      List<String> mayUse = mayUse(house, room);
      for (JavaClass target : house.usedBy(type)) {
        String other = house.roomOf(target);
        if (!other.equals(room) && !other.equals(House.HALL) && !mayUse.contains(other)) {
          broken.add(
              "%s of %s uses %s of %s"
                  .formatted(type.getSimpleName(), room, target.getSimpleName(), other));
        }
      }
    }
    return List.copyOf(broken);
  }

  /** Declarations tell the truth: a declared room exists and is used. */
  static List<String> everyDeclaredRoomIsUsed(House house) {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, Room> room : house.declarations().entrySet()) {
      Set<String> used = house.roomToUsed().getOrDefault(room.getKey(), new TreeSet<>());
      for (String declared : room.getValue().mayUse()) {
        if (!used.contains(declared)) {
          broken.add("%s declares %s and does not use it".formatted(room.getKey(), declared));
        }
      }
    }
    return broken;
  }

  /** No room uses itself through others. */
  static List<String> noCycles(House house) {
    List<String> broken = new ArrayList<>();
    for (String room : house.roomToUsed().keySet()) {
      Set<String> reached = new TreeSet<>();
      Deque<String> open = new ArrayDeque<>(house.roomToUsed().get(room));
      while (!open.isEmpty()) {
        String next = open.pop();
        if (reached.add(next)) {
          open.addAll(house.roomToUsed().getOrDefault(next, new TreeSet<>()));
        }
      }
      if (reached.contains(room)) {
        broken.add("%s uses itself through %s".formatted(room, reached));
      }
    }
    return broken;
  }

  /** A room uses only rooms of its own module and of lower floors, by deed and by declaration. */
  static List<String> arrowsPointDown(House house) {
    SortedSet<String> broken = new TreeSet<>();
    for (Map.Entry<String, SortedSet<String>> room : house.roomToUsed().entrySet()) {
      String module = House.moduleOf(room.getKey());
      if (!MODULE_TO_FLOOR.containsKey(module)) {
        broken.add("%s is in no known module".formatted(room.getKey()));
        continue;
      }
      Set<String> targets = new TreeSet<>(room.getValue());
      targets.addAll(mayUse(house, room.getKey()));
      for (String target : targets) {
        String other = House.moduleOf(target);
        boolean isBelow =
            MODULE_TO_FLOOR.getOrDefault(other, Integer.MAX_VALUE) < MODULE_TO_FLOOR.get(module);
        if (!other.equals(module) && !isBelow) {
          broken.add("%s uses %s, which is not below it".formatted(room.getKey(), target));
        }
      }
    }
    return List.copyOf(broken);
  }

  /** Domain rooms do no I/O and read neither clock, chance nor the machine's settings. */
  static List<String> domainIsPure(House house) {
    SortedSet<String> broken = new TreeSet<>();
    for (JavaClass type : house.listClasses()) {
      if (!DOMAIN.contains(House.moduleOf(house.roomOf(type)))) {
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean isOutside =
            OUTSIDE.stream()
                .anyMatch(name ->
                    target.getPackageName().equals(name)
                        || target.getPackageName().startsWith(name + "."));
        if (isOutside) {
          broken.add("%s uses %s".formatted(type.getName(), target.getName()));
        }
      }
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (isImpure(access)) {
          broken.add(
              "%s uses %s.%s"
                  .formatted(type.getName(), access.getTargetOwner().getName(), access.getName()));
        }
      }
    }
    return List.copyOf(broken);
  }

  private static boolean isImpure(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String member = owner + "." + access.getName();
    String target = access.getTarget().getFullName();
    boolean readsTheClock =
        owner.startsWith("java.time.")
            && access.getName().equals("now")
            && !target.endsWith("(java.time.Clock)");
    boolean isUnseeded = UNSEEDED.contains(owner) && target.endsWith(".<init>()");
    return IMPURE.contains(member) || readsTheClock || isUnseeded;
  }

  /** Only {@code app.answer}, {@code app.rest} and {@code io} know about JSON. */
  static List<String> jsonStaysOutside(House house) {
    SortedSet<String> broken = new TreeSet<>();
    for (JavaClass type : house.listClasses()) {
      String room = house.roomOf(type);
      if (room.equals("app.answer")
          || room.equals("app.rest")
          || House.moduleOf(room).equals("io")) {
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getPackageName();
        if (target.startsWith("com.fasterxml.jackson") || target.startsWith("tools.jackson")) {
          broken.add("%s uses %s".formatted(type.getName(), target));
        }
      }
    }
    return List.copyOf(broken);
  }

  /**
   * Numbers in records of the domain say their unit, or what they count, in their name.
   *
   * @param allowed components, as {@code Record.component}, that need none
   */
  static List<String> numbersHaveUnits(House house, Set<String> allowed) {
    List<String> broken = new ArrayList<>();
    for (JavaClass type : house.listClasses()) {
      if (DOMAIN.contains(House.moduleOf(house.roomOf(type))) && type.isRecord()) {
        for (String component : listNumbers(type)) {
          String name = component.substring(component.indexOf('.') + 1);
          if (!hasUnit(name) && !allowed.contains(component)) {
            broken.add("%s: %s".formatted(house.roomOf(type), component));
          }
        }
      }
    }
    return broken;
  }

  /** Entries of the list that no record of the house needs any more. */
  static List<String> everyAllowanceIsNeeded(House house, Set<String> allowed) {
    Set<String> idle = new TreeSet<>(allowed);
    for (JavaClass type : house.listClasses()) {
      if (type.isRecord()) {
        listNumbers(type).stream()
            .filter(component -> !hasUnit(component.substring(component.indexOf('.') + 1)))
            .forEach(idle::remove);
      }
    }
    return List.copyOf(idle);
  }

  private static List<String> listNumbers(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> NUMBERS.contains(field.getRawType().getBaseComponentType().getName()))
        .map(JavaField::getName)
        .map(name -> type.getSimpleName() + "." + name)
        .toList();
  }

  private static boolean hasUnit(String component) {
    return UNITS.stream()
        .anyMatch(unit ->
            component.endsWith(unit) || component.equals(unit.toLowerCase(java.util.Locale.ROOT)));
  }

  private static List<String> mayUse(House house, String room) {
    return house
        .findDeclaration(room)
        .map(declared -> Arrays.asList(declared.mayUse()))
        .orElse(List.of());
  }
}
