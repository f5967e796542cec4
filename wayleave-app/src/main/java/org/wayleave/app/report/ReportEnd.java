package org.wayleave.app.report;

import java.util.List;
import org.wayleave.app.stress.StressDto;

/** The end of a report: model, basis and inputs. No state. */
final class ReportEnd {

  private static final List<String> MODEL =
      List.of(
          "Every pair of the demand has its one least way of the undisturbed network; a 365th of its"
              + " tonnes sets out each day.",
          "At a disrupted element stands a point queue, first in, first out, that serves its normal"
              + " throughput times the share that is left. Goods know the scenario; they wait while"
              + " that is not dearer than the exact way round all that is disrupted or queued, and"
              + " while their turn comes before the horizon; else they go round.",
          "Waiting costs the value of time, 24 hours a day. What still waits at the horizon is"
              + " unserved. Tonnes unserved and cost are two figures, unless a penalty is given.",
          "The order of repairs weighs what is lost each day while elements are broken, without"
              + " queues.");

  private static final List<String> LIMITS =
      List.of(
          "Goods that go round meet no queue there, and change no price.",
          "An element is slow, never dearer; goods that pass the queue of the narrowest element pass"
              + " the others on their way.",
          "Days are days of departure; travel times shift nothing. Nobody gives up a trade.",
          "It is no forecast: it says what would follow if the scenario and the demand were so.");

  private static final List<String> SOURCES =
      List.of(
          "W. S. Vickrey (1969), Congestion theory and transport investment, American Economic Review"
              + " 59(2), 251–260: queues at a bottleneck.",
          "G. F. Newell (1982), Applications of queueing theory, doi:10.1007/978-94-009-5970-5: fluid"
              + " queues; the area between cumulative curves is the time waited.",
          "M. Bruneau et al. (2003), doi:10.1193/1.1623497: the loss is the area above the curve.",
          "M. Held, R. M. Karp (1962), doi:10.1137/0110015: orders by subsets.");

  private ReportEnd() {}

  static void append(StringBuilder out, StressDto answer) {
    out.append("<h2>What the model is</h2>\n");
    list(out, MODEL);
    out.append("<h2>What it is not</h2>\n");
    list(out, LIMITS);
    out.append("<h2>Basis of the figures</h2>\n");
    StressDto.Scenario scenario = answer.scenario();
    boolean isAllPublished =
        answer.elements().stream().allMatch(row -> row.basis().equals("published"));
    list(
        out,
        List.of(
            isAllPublished
                ? "Normal throughput is the published capacity."
                : "Normal throughput: published where it says so, else an estimate, the usual flow"
                    + " plus %s, because most border posts and ports publish none."
                        .formatted(Html.percent(scenario.spareCapacity())),
            "Demand: %s t a year in %d trades; the basis of each stands with it."
                .formatted(Html.whole(answer.demand().tonnesPerYear()), answer.demand().trades()),
            "%s t of what set out have no way even undisturbed, and are in no figure."
                .formatted(Html.whole(answer.totals().noWayTonnes())),
            "Disruptions: as the scenario says; their sources stand with them.",
            "Prices: %s."
                .formatted(answer.priceBase().isEmpty() ? "not stated" : answer.priceBase())));
    list(out, SOURCES);
    out.append("<h2>Inputs</h2>\n<dl>\n");
    row(out, "Network", answer.network().name() + ", content " + answer.network().hash());
    row(out, "Parameters", answer.parametersHash());
    row(out, "Demand", answer.demand().hash());
    row(out, "Scenario", scenario.hash());
    row(out, "Seed and runs", scenario.seed() + ", " + scenario.runs());
    out.append("</dl>\n<pre>").append(Html.escape(scenario.text().strip())).append("</pre>\n");
    out.append("<p class=\"soft\">The same inputs give the same report, to the byte.</p>\n");
  }

  private static void list(StringBuilder out, List<String> sentences) {
    out.append("<ul>\n");
    sentences.forEach(sentence -> out.append(Html.element("li", sentence)));
    out.append("</ul>\n");
  }

  private static void row(StringBuilder out, String name, String value) {
    out.append(Html.element("dt", name)).append(Html.element("dd", value));
  }
}
