/**
 * Studies as a person reads them in a terminal, and as tab-separated values for other programs.
 *
 * <p>{@link org.wayleave.app.study.text.StudyText} prints the DTOs of {@code app.study}: first one
 * sentence that says what was asked of what, then a table with the worst first, then what the
 * answer rests on and is not. Large figures are shortened (1.2 Mt, 3.4 M USD); an interval stands
 * in brackets where it says something. {@link org.wayleave.app.study.text.StudyTsv} prints one row
 * for each element, link or trade, full figures, a heading line, nothing shortened.
 *
 * <p>Deliberately not here: JSON, which is the DTOs themselves, and reckoning.
 */
@Room(
    name = "app.study.text",
    mayUse = {"app.study", "app.text"})
@NullMarked
package org.wayleave.app.study.text;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
