package org.wayleave.plan.routing;

/** The answer to a question for a front. */
public sealed interface FrontAnswer {

  /** There are ways. */
  record Found(ParetoFront front) implements FrontAnswer {}

  /** There is none. */
  record None(RouteAnswer.NoRoute reason) implements FrontAnswer {}
}
