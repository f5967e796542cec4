/**
 * Who posts the same things within seconds of each other, again and again, and how often chance
 * alone would do that.
 *
 * <p>A <em>post</em> is one content that one account published at one time about one object (an
 * address, a text, a picture). A <em>co-post</em> is two posts of one object by two accounts at
 * most a window of seconds apart. {@link org.wayleave.watch.amplification.CoPostingNetwork#detect}
 * finds all co-posts by a two-pointer sweep over each object's posts in the order of time, and
 * joins accounts by edges that weigh their co-posts. The meaning of window, participation and edge
 * weight is that of CooRTweet (N. Righetti and P. Balluff 2025, CooRTweet: a generalized R software
 * for coordinated network detection, Computational Communication Research 7(1)); in compatible mode
 * so are all figures. There the counts of contents of an edge mix the two accounts; by default they
 * are told apart.
 *
 * <p>{@link org.wayleave.watch.amplification.ChanceModel} says what chance would give: within each
 * slot of time, who wrote which of the posts is drawn anew, so that every account keeps how much it
 * posts and when, and every object keeps when it was posted. For an edge of accounts a and b the
 * expected number of co-posts is
 *
 * <pre>
 *   e = sum over slots s of  2 P(s,s) n(a,s) n(b,s) / (N(s) (N(s) - 1))
 *     + sum over neighbours  P(s,t) (n(a,s) n(b,t) + n(a,t) n(b,s)) / (N(s) N(t))
 * </pre>
 *
 * with n the posts of an account, N those of all, P the pairs of posts of one object within the
 * window, whoever wrote them. The number of distinct objects of an edge is at most its co-posts and
 * a sum of rare events, so that its tail is taken as that of a Poisson variable of mean e (W.
 * Hoeffding 1956, On the distribution of the number of successes in independent trials, Annals of
 * Mathematical Statistics 27(3)). The share of false edges among those called beyond chance is held
 * by the step-up procedure of Y. Benjamini and Y. Hochberg (1995, Journal of the Royal Statistical
 * Society B 57(1)) over all pairs of accounts, those without a co-post included.
 *
 * <p>Guarantees: pure; the order of the posts changes nothing but who is called first among posts
 * of the same second in compatible mode; accounts are pseudonyms already when they come here.
 *
 * <p>Deliberately not here: any word about why. Many outlets that print one agency's wire are
 * coordinated and authentic; common interests alone also lie beyond this chance. No account is
 * called a bot, an agent or false.
 */
@Room(
    name = "watch.amplification",
    mayUse = {"network.explain", "network.notice"})
@NullMarked
package org.wayleave.watch.amplification;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
