package org.wayleave;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a package to be a room of the house: its name, and the only other rooms it may use.
 *
 * <p>The declaration is enforced by {@code ArchitectureTest} on every build and printed in {@code
 * docs/rooms.md}. Names are those of the packages below {@code org.wayleave}, for example {@code
 * "network.geo"}. Rooms of the JDK and of libraries are not listed here; which library a module may
 * see is the business of its pom.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Room {

  /** The room's name: its package below {@code org.wayleave}. */
  String name();

  /** The names of the rooms that this room may use; using any other is an architecture defect. */
  String[] mayUse();
}
