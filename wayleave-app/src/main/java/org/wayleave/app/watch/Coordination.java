package org.wayleave.app.watch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.posts.PostColumns;
import org.wayleave.io.posts.PostsReader;
import org.wayleave.io.posts.Pseudonyms;
import org.wayleave.network.explain.Explanation;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.amplification.ChanceModel;
import org.wayleave.watch.amplification.CoPostingEdge;
import org.wayleave.watch.amplification.CoPostingNetwork;
import org.wayleave.watch.amplification.CoPostingRule;
import org.wayleave.watch.amplification.CoPostingRule.Counting;

/** One answer of {@code wayleave watch coordinate}: the network, and it in words. */
final class Coordination {

  /** At most this share of the edges called beyond chance is expected to be by chance. */
  static final double HELD = 0.05;

  /** Edges of which JSON carries the co-posts, and how many of each. */
  private static final int MOST_EVIDENCE = 10;

  private static final Comparator<CoPostingEdge> HEAVIEST_FIRST =
      Comparator.comparingLong(CoPostingEdge::weightCount)
          .reversed()
          .thenComparing(CoPostingEdge::account)
          .thenComparing(CoPostingEdge::other);

  private final CoPostingRule rule;
  private final PostsReader.Read read;
  private final NoticeLog log;
  private final CoPostingNetwork network;
  private final List<CoPostingEdge> edges;
  private final CoordinationDto.@Nullable Model model;

  private Coordination(
      CoPostingRule rule,
      PostsReader.Read read,
      NoticeLog log,
      CoPostingNetwork network,
      CoordinationDto.@Nullable Model model) {
    this.rule = rule;
    this.read = read;
    this.log = log;
    this.network = network;
    this.edges = network.edges().stream().sorted(HEAVIEST_FIRST).toList();
    this.model = model;
  }

  static Coordination ask(
      Path file,
      PostColumns columns,
      Pseudonyms pseudonyms,
      CoPostingRule rule,
      boolean chance,
      Progress progress) {
    NoticeLog log = new NoticeLog();
    return ask(
        PostsReader.read(file, columns, pseudonyms, log, progress), log, rule, chance, progress);
  }

  /** The answer about posts in memory, with what chance would give. */
  static Coordination ask(
      String name, byte[] bytes, PostColumns columns, Pseudonyms pseudonyms, CoPostingRule rule) {
    NoticeLog log = new NoticeLog();
    PostsReader.Read read = PostsReader.read(name, bytes, columns, pseudonyms, log);
    return ask(read, log, rule, true, Progress.NONE);
  }

  private static Coordination ask(
      PostsReader.Read read, NoticeLog log, CoPostingRule rule, boolean chance, Progress progress) {
    begin(progress, "joining posts", read);
    CoPostingNetwork network = CoPostingNetwork.detect(read.posts(), rule);
    if (!chance) {
      return new Coordination(rule, read, log, network, null);
    }
    begin(progress, "reckoning chance for posts", read);
    ChanceModel drawn = ChanceModel.of(network, rule);
    CoPostingNetwork told = network.withChance(drawn);
    begin(progress, "trying other windows for posts", read);
    long window = rule.windowSeconds();
    return new Coordination(
        rule,
        read,
        log,
        told,
        new CoordinationDto.Model(
            "who wrote which post is drawn anew within each hour",
            HELD,
            drawn.accountPairCount(),
            drawn.slotCount(),
            beyond(told),
            beyondWith(read, rule.withWindow(window / 2)),
            beyondWith(read, rule.withWindow(2 * window))));
  }

  /** The steps after reading take seconds, and end whole. */
  private static void begin(Progress progress, String stage, PostsReader.Read read) {
    if (!progress.goesOn(stage, read.posts().count(), 0)) {
      throw new UserException("cancelled", "It was stopped before %s.".formatted(stage), "");
    }
  }

  private static int beyondWith(PostsReader.Read read, CoPostingRule rule) {
    CoPostingNetwork network = CoPostingNetwork.detect(read.posts(), rule);
    return beyond(network.withChance(ChanceModel.of(network, rule)));
  }

  private static int beyond(CoPostingNetwork network) {
    return (int) network.edges().stream().filter(Coordination::isBeyond).count();
  }

  static boolean isBeyond(CoPostingEdge edge) {
    return edge.chance() != null && edge.chance().falseShare() <= HELD;
  }

  /** All edges, the heaviest first. */
  List<CoPostingEdge> edges() {
    return edges;
  }

  Explanation explain(CoPostingEdge edge) {
    return network.explain(edge);
  }

  /** What was the matter with rows; what is merely passed over is not named. */
  List<Notice> listNotices() {
    return log.listNotices().stream().filter(notice -> notice.severity() != Severity.INFO).toList();
  }

  long mistakeCount() {
    return log.count(Severity.ERROR);
  }

  CoordinationDto toDto(int most) {
    return new CoordinationDto(
        new CoordinationDto.Rule(
            rule.windowSeconds(),
            rule.participationCount(),
            rule.weightShare(),
            rule.counting() == Counting.BY_ACCOUNT ? "by account" : "by order"),
        read.rowCount(),
        read.posts().count(),
        network.accountCount(),
        network.coPostCount(),
        network.weightThreshold(),
        model,
        edges.stream().limit(most).map(this::toDto).toList(),
        listNotices().stream().map(Notice::toString).toList());
  }

  private CoordinationDto.Edge toDto(CoPostingEdge edge) {
    CoPostingEdge.Chance chance = edge.chance();
    return new CoordinationDto.Edge(
        edge.account(),
        edge.other(),
        edge.weightCount(),
        edge.objectCount(),
        edge.meanDelaySeconds(),
        edge.contentCount(),
        edge.otherContentCount(),
        edge.symmetryShare(),
        edge.isHeavy(),
        chance == null ? null : chance.expectedCount(),
        chance == null ? null : chance.tailShare(),
        chance == null ? null : chance.falseShare(),
        network.evidence(edge).stream().limit(MOST_EVIDENCE).map(Coordination::toDto).toList());
  }

  private static CoordinationDto.CoPost toDto(CoPostingNetwork.CoPost each) {
    return new CoordinationDto.CoPost(
        each.object(),
        each.account(),
        each.content(),
        each.otherAccount(),
        each.otherContent(),
        Instant.ofEpochSecond(each.secondSeconds()).toString(),
        each.delaySeconds());
  }

  /** What was done and what it means. */
  Explanation explanation() {
    CoordinationDto answer = toDto(0);
    List<Explanation> details =
        new ArrayList<>(
            List.of(
                line(
                    String.format(
                        Locale.ROOT,
                        "%d rows read, %d posts used, %d rows left out",
                        answer.rows(),
                        answer.posts(),
                        answer.rows() - answer.posts())),
                line(
                    String.format(
                        Locale.ROOT,
                        "a co-post: two accounts, one object, at most %d s apart; accounts with at least %d posts",
                        answer.rule().windowSeconds(),
                        answer.rule().minParticipation())),
                line(
                    String.format(
                        Locale.ROOT,
                        "heavy: more co-posts than the %s quantile of all edges, which is %s",
                        answer.rule().edgeWeight(),
                        answer.weightThreshold())),
                line(
                    String.format(
                        Locale.ROOT, "contents are counted %s", answer.rule().countsContents()))));
    if (model != null) {
      details.add(
          Explanation.of(
              "chance: %s, so that each account keeps how much it posts and when"
                  .formatted(model.model()),
              List.of(
                  line(
                      String.format(
                          Locale.ROOT,
                          "%d edges lie beyond chance, at most %s of them falsely, of %d pairs of accounts",
                          model.beyond(),
                          model.held(),
                          model.accountPairs())),
                  line(
                      String.format(
                          Locale.ROOT,
                          "with half the window %d, with twice the window %d",
                          model.half(),
                          model.twice())),
                  line("accounts with common interests also lie beyond this chance"))));
    }
    details.add(line("posting together is no fault: whoever prints one agency's news does so"));
    return Explanation.of(
        "%d accounts posted the same as another, %d times"
            .formatted(answer.accounts(), answer.coPosts()),
        details);
  }

  private static Explanation line(String text) {
    return Explanation.of(text, List.of());
  }
}
