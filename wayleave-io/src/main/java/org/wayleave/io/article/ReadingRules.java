package org.wayleave.io.article;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.posts.ArticleColumns;
import org.wayleave.io.posts.Pseudonyms;

/**
 * What a reader is told beforehand.
 *
 * @param columns what tables call their columns
 * @param pseudonyms names for accounts
 * @param offset of times that state none; null where that is not known
 */
public record ReadingRules(
    ArticleColumns columns, Pseudonyms pseudonyms, @Nullable ZoneOffset offset) {}
