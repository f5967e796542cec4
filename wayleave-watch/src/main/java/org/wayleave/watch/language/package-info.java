/**
 * Which language a text is in.
 *
 * <p>The letters decide the script; a script of one language here (Georgian, Armenian) decides the
 * language. For Latin, Cyrillic and Arabic letters a table says of every letter, after up to three
 * before it in its word, how likely each language writes it, and the language under which the whole
 * text is likeliest is the answer: naive Bayes with a model of letters for each language, which
 * mixes longer and shorter histories (I. H. Witten and T. C. Bell 1991). Words that a capital makes
 * names are left out unless little else is there. A language that is not of the thirteen, or hardly
 * written in a script any more, must be likelier by four nats.
 *
 * <p>The bundled table is made by {@link org.wayleave.watch.language.LanguageTrainer} from the
 * Universal Declaration of Human Rights, the same text in every language, and ordinary words of
 * news that were written for it. It knows thirteen: {@code en ru fa az hy ka tr kk ar uz tk ky tg},
 * Uzbek, Turkmen and Azerbaijani in both their scripts. Others that the declaration was read in are
 * known well enough to be told apart, and are called {@code other}; so is what is in any other
 * script.
 *
 * <p>Guarantees: the same text gives the same answer; tables are immutable and safe to share
 * between threads; cost is linear in the text, of which no more than 2,000 characters are read.
 *
 * <p>Deliberately not here: texts in two languages; which words a text has.
 */
@Room(
    name = "watch.language",
    mayUse = {"network.explain"})
@NullMarked
package org.wayleave.watch.language;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
