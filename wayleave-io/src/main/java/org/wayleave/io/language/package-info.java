/**
 * The table of languages as a file, and the texts that it is made from.
 *
 * <p>{@link org.wayleave.io.language.LanguageFile} reads and writes the table; its format is that
 * of {@code watch.language}. {@link org.wayleave.io.language.TrainingTexts} reads a folder with the
 * Universal Declaration of Human Rights in XML as the project <em>UDHR in XML</em> writes it: one
 * file a language, the root {@code udhr} with {@code xml:lang}, and titles and paragraphs below;
 * and a folder of words, one file a language named by its code, whose words count {@value
 * org.wayleave.io.language.TrainingTexts#WORD_COUNT} times.
 *
 * <p>Guarantees: the same files give the same bytes.
 *
 * <p>Deliberately not here: the texts.
 */
@Room(
    name = "io.language",
    mayUse = {"network.notice", "watch.language"})
@NullMarked
package org.wayleave.io.language;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
