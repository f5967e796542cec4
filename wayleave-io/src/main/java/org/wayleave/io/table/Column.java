package org.wayleave.io.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: what may stand in it and what it means.
 *
 * <p>Immutable; made by {@link #text} and its like and refined by the {@code with}-style methods
 * below, as in {@code Column.number("length", "Length.").required().between(0, 50_000).in("km")}.
 *
 * @param name the column's name in the header
 * @param type what kind of value
 * @param need whether a blank or defective cell costs the whole row
 * @param allowed the only words allowed (in a list: for each item); empty when any is
 * @param min the least number allowed; null when there is none
 * @param max the greatest number allowed; null when there is none
 * @param pattern what the text, or each item of a list, must match; null when it need not
 * @param references the {@code table.column}s, one of which holds the value (or each item); empty
 *     when the value stands for itself
 * @param unit the unit, empty when there is none
 * @param description one or two sentences for people
 * @param hint what may be the matter when the value is refused; begins with "Maybe" or is empty
 */
public record Column(
    String name,
    Type type,
    Need need,
    List<String> allowed,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Pattern pattern,
    List<String> references,
    String unit,
    String description,
    String hint) {

  /** What kind of value a cell holds. */
  public enum Type {
    /** Any text. */
    TEXT,
    /** An id: one word of up to 200 characters without blanks, commas, semicolons or colons. */
    ID,
    /** A whole number. */
    INTEGER,
    /** A decimal number. */
    NUMBER,
    /** {@code true} or {@code false}; {@code 1} and {@code 0} are accepted. */
    BOOLEAN,
    /** Items separated by {@code ;}. */
    LIST,
    /** Names of one thing separated by {@code |}. */
    NAMES
  }

  /** Whether a row can do without the cell. */
  public enum Need {
    /** Blank is usual; a defective value reads as blank. */
    OPTIONAL,
    /** Blank is legal, but a defective value costs the row. */
    ESSENTIAL,
    /** Must be there. */
    REQUIRED
  }

  /** Copies the lists. */
  public Column {
    allowed = List.copyOf(allowed);
    references = List.copyOf(references);
  }

  private static Column of(String name, Type type, String description) {
    return new Column(
        name, type, Need.OPTIONAL, List.of(), null, null, null, List.of(), "", description, "");
  }

  /** A column of free text. */
  public static Column text(String name, String description) {
    return of(name, Type.TEXT, description);
  }

  /** A column of ids. */
  public static Column id(String name, String description) {
    return of(name, Type.ID, description);
  }

  /** A column of whole numbers. */
  public static Column integer(String name, String description) {
    return of(name, Type.INTEGER, description);
  }

  /** A column of decimal numbers. */
  public static Column number(String name, String description) {
    return of(name, Type.NUMBER, description);
  }

  /** A column of truth values. */
  public static Column bool(String name, String description) {
    return of(name, Type.BOOLEAN, description);
  }

  /** A column of lists. */
  public static Column list(String name, String description) {
    return of(name, Type.LIST, description);
  }

  /** A column of several names of one thing. */
  public static Column names(String name, String description) {
    return of(name, Type.NAMES, description);
  }

  private Column with(Need newNeed, List<String> newAllowed, List<String> newReferences) {
    return new Column(
        name, type, newNeed, newAllowed, min, max, pattern, newReferences, unit, description, hint);
  }

  /** The same, but it must be there. */
  public Column required() {
    return with(Need.REQUIRED, allowed, references);
  }

  /** The same, but a defective value costs the row. */
  public Column essential() {
    return with(Need.ESSENTIAL, allowed, references);
  }

  /** The same, limited to those words. */
  public Column oneOf(List<String> words) {
    return with(need, words, references);
  }

  /** The same, limited to those words. */
  public Column oneOf(String... words) {
    return oneOf(Arrays.asList(words));
  }

  /** The same, referring to one of those {@code table.column}s. */
  public Column refersTo(String... tableColumns) {
    return with(need, allowed, Arrays.asList(tableColumns));
  }

  /** The same, limited to that range. */
  public Column between(double least, double greatest) {
    return new Column(
        name,
        type,
        need,
        allowed,
        BigDecimal.valueOf(least),
        BigDecimal.valueOf(greatest),
        pattern,
        references,
        unit,
        description,
        hint);
  }

  /** The same, matching that regular expression as a whole. */
  public Column matching(String regex) {
    return new Column(
        name,
        type,
        need,
        allowed,
        min,
        max,
        Pattern.compile(regex),
        references,
        unit,
        description,
        hint);
  }

  /** The same, in that unit. */
  public Column in(String newUnit) {
    return new Column(
        name, type, need, allowed, min, max, pattern, references, newUnit, description, hint);
  }

  /** The same, with advice for when a value is refused. */
  public Column hinting(String newHint) {
    return new Column(
        name, type, need, allowed, min, max, pattern, references, unit, description, newHint);
  }

  /** What separates the items of a cell; empty when the cell is one value. */
  public String separator() {
    return switch (type) {
      case LIST -> ";";
      case NAMES -> "|";
      case TEXT, ID, INTEGER, NUMBER, BOOLEAN -> "";
    };
  }
}
