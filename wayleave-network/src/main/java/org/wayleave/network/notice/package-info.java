/**
 * What is wrong with data, and what is wrong with a request.
 *
 * <p>Three kinds of trouble are kept apart. <em>Dirty data</em> is a {@link
 * org.wayleave.network.notice.Notice}: a value with a code, a severity, the file, row and column,
 * the fact and a piece of advice; reading goes on, and the value that comes back is what could be
 * read. <em>A user's mistake</em> (an unknown place, a wrong option) is a {@link
 * org.wayleave.network.notice.UserException}: one exception type with a code, the fact and a line
 * that begins with "Maybe". <em>A defect of the program</em> is an assertion or an {@link
 * IllegalStateException} and is never dressed up as either.
 *
 * <p>{@link org.wayleave.network.notice.NoticeLog} counts every notice and keeps the first hundred
 * of each code, so that a hostile file cannot fill the memory with complaints.
 *
 * <p>Messages state the fact with every value in parentheses, as in {@code The length (-3) is
 * negative.}, then what may help. {@link org.wayleave.network.notice.Suggestion} finds the word
 * that was probably meant.
 *
 * <p>Guarantees: the order of notices is the order in which they were found; nothing here reads a
 * clock or a file. Deliberately not here: translation, and how notices are shown.
 */
@Room(
    name = "network.notice",
    mayUse = {})
@NullMarked
package org.wayleave.network.notice;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
