/**
 * Tables in text files: comma-separated values with a schema, read strictly and in bounded memory.
 *
 * <p>The file format is RFC 4180: fields separated by commas, quoted with {@code "} where they hold
 * a comma, a quote or a line break, a quote inside doubled; one header line; UTF-8. Blank means
 * "not known". Lists inside a cell use {@code ;}, several names of one thing {@code |}. Line ends
 * may be LF or CR LF. A byte-order mark is tolerated with a notice. Numbers have a decimal point
 * and may have an exponent of up to three digits; {@code NaN} and {@code Infinity} are not numbers.
 *
 * <p>The schema of a table is a value in code, a {@link org.wayleave.io.table.Table} of {@link
 * org.wayleave.io.table.Column}s. It stands there once and serves four masters: reading, checking,
 * the machine-readable description ({@link org.wayleave.io.table.DataPackage}, after the
 * Frictionless Data Package and Table Schema specifications, version 2), and the documentation.
 *
 * <p>{@link org.wayleave.io.table.TableReader} hands over one {@link org.wayleave.io.table.Row} at
 * a time. Every cell has been judged by its column before: type, range, allowed words, pattern. A
 * defective cell is an ERROR notice with file, line, column, and reads as blank; a row in which an
 * essential cell is defective or missing is not handed over. Dirty data never throws.
 *
 * <p>Hostile files cost little. Limits: a file of {@code 2 GiB}, a header of {@code 256 KiB} and
 * 1,000 columns, a field of 1,000,000 characters, a row of 4,000,000, 20,000,000 rows. Size and
 * header are judged before anything is parsed; memory is that of one row. Bytes are validated as
 * UTF-8 while they stream, and the first bad byte ends the file with a notice that names its line
 * and offset: a text in another encoding is never read as something else.
 *
 * <p>Notices given here: {@code file_too_large}, {@code empty_file}, {@code wrong_encoding}, {@code
 * invalid_utf8}, {@code byte_order_mark}, {@code header_too_long}, {@code too_many_columns}, {@code
 * unknown_column}, {@code column_not_read}, {@code duplicate_column}, {@code missing_column},
 * {@code unbalanced_quote}, {@code malformed_csv}, {@code ragged_row}, {@code too_many_rows},
 * {@code missing_value}, {@code unknown_value}, {@code not_a_number}, {@code out_of_range}, {@code
 * bad_format}, {@code control_character}, {@code unreadable_file}, {@code not_a_file}.
 *
 * <p>Deliberately not here: guessing a separator, an encoding or a type; and what any table means,
 * which is the business of the room that defines its schema.
 */
@Room(
    name = "io.table",
    mayUse = {"io.bytes", "network.notice"})
@NullMarked
package org.wayleave.io.table;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
