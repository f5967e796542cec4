package org.wayleave.watch.article.page;

import org.wayleave.network.explain.Explanation;

/** The text of a page, and why this one. */
record Body(String text, Explanation explanation) {}
