package org.wayleave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.io.table.Column;
import org.wayleave.io.table.Row;
import org.wayleave.io.table.Table;
import org.wayleave.io.table.TableReader;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.routing.RouteAnswer;

/** The published trips of {@code src/test/resources/published-trips.csv}, asked of the planner. */
final class PublishedTrips {

  static final Region REGION =
      new RegionOpener(Tree.home().resolve("data")).open(RegionOpener.DEFAULT);

  private static final Clock ANY_DAY =
      Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);

  private static final Table TRIPS =
      new Table(
          "published-trips",
          "Days, prices and distances of trips that others have published.",
          List.of(
              Column.text("id", "Its id.").essential(),
              Column.text("published_origin", "Whence, in the source's words.").essential(),
              Column.text("published_destination", "Whither, in its words.").essential(),
              Column.text("published_route", "Which way, in its words.").essential(),
              Column.text("origin", "The node that is asked; blank when it is not.").essential(),
              Column.text("destination", "The node that is asked.").essential(),
              Column.text("modes", "The modes that the trip uses.").essential(),
              Column.text("close", "What is closed to force the published way.").essential(),
              Column.text("open", "What is opened.").essential(),
              Column.text("date", "The day of departure.").essential(),
              Column.text("criterion", "What the way is chosen by.").essential(),
              Column.text("commodity", "The class of goods.").essential(),
              Column.text("count", "all; run: no loading and unloading; after:NODE.").essential(),
              Column.text("distance_km", "The published distance.").essential(),
              Column.text("days_low", "The published days, or the low end.").essential(),
              Column.text("days_high", "The published days, or the high end.").essential(),
              Column.text("cost", "The published price.").essential(),
              Column.text("cost_unit", "USD/TEU or USD/FEU.").essential(),
              Column.text("year", "The year or month.").essential(),
              Column.text("kind", "How the figures came about.").essential(),
              Column.text("use", "What is done with it.")
                  .essential()
                  .oneOf("scored", "shown", "excluded", "unanswered"),
              Column.text("source", "Who published it.").essential(),
              Column.text("note", "What differs, or why it is not used.").essential()),
          List.of(),
          Set.of());

  private PublishedTrips() {}

  /** All of them, in the order of the table. */
  static List<PublishedTrip> ask() {
    NoticeLog notices = new NoticeLog();
    List<PublishedTrip> trips = new ArrayList<>();
    Path file = Tree.home().resolve("wayleave-app/src/test/resources/published-trips.csv");
    new TableReader(Set.of(), notices)
        .read(file, TRIPS, row -> trips.add(new PublishedTrip(row, answer(row))));
    assertThat(notices.listNotices()).isEmpty();
    return trips;
  }

  private static @Nullable Itinerary answer(Row row) {
    if (row.text("origin").isEmpty()) {
      return null;
    }
    RouteQuestion question =
        RouteQuestion.of(row.text("origin"), row.text("destination"))
            .with(RouteQuestion.BY, row.text("criterion"))
            .with(RouteQuestion.COMMODITY, row.text("commodity"))
            .with(RouteQuestion.MODES, words(row, "modes"))
            .with(RouteQuestion.DATE, row.text("date"))
            .with(RouteQuestion.CLOSE, words(row, "close"))
            .with(RouteQuestion.OPEN, words(row, "open"));
    RouteAnswer answer = REGION.planner().plan(question.resolve(REGION, ANY_DAY).request());
    assertThat(answer).as(row.text("id")).isInstanceOf(RouteAnswer.Found.class);
    return ((RouteAnswer.Found) answer).itinerary();
  }

  private static String[] words(Row row, String column) {
    return row.text(column).split(";", -1);
  }
}
