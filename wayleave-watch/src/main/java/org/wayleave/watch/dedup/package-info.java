/**
 * What is a copy of what.
 *
 * <p>Texts are brought to words without case, marks and the variants of letters that keyboards
 * exchange ({@code watch.text}). Equal words are the same text. For the others, every run of four
 * words is hashed and of each window of three such hashes the least is kept (winnowing: S.
 * Schleimer, D. S. Wilkerson and A. Aiken 2003), so that any stretch of six words that two texts
 * share leaves a mark in both. Texts that share marks are compared word by word: maximal common
 * runs of three words or more are the <em>spans</em>, and the share of the shorter text that they
 * cover says whether it was copied. Nothing is estimated: marks only find the pairs that are worth
 * comparing. Because the share is that of the shorter text, a copy that was cut, or that stands in
 * a longer text, is found as well; no MinHash is needed for either.
 *
 * <p><em>Numbers veto</em>: two texts that differ just where they have numbers or names are one
 * form filled in twice (a queue at another border, a price of another day), not copies.
 *
 * <p>Groups are what copies join. They do not depend on the order of the input: texts are compared
 * in the order of their contents' hashes, and marks that many texts have lead to the first of
 * these.
 *
 * <p>Guarantees: deterministic, on any number of threads; memory besides the texts is about eight
 * bytes a mark, of which a text has one for two words; spans are exact positions in the texts
 * given.
 *
 * <p>Deliberately not here: who copied from whom ({@code watch.corroboration}); whether it was
 * right to; other languages' versions of a text.
 */
@Room(
    name = "watch.dedup",
    mayUse = {"network.explain", "network.graph", "network.notice", "watch.text"})
@NullMarked
package org.wayleave.watch.dedup;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
