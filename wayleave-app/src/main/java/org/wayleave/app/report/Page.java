package org.wayleave.app.report;

/** The beginning and the end of a report: one page that loads nothing. No state. */
final class Page {

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1c2733;--soft:#5a6875;--page:#fdfdfb;--card:#f2f3ef;
      --grid:#d9dcd6;--line:#0b6e8f;--band:#0b6e8f33;--hit:#c0351f;--rail:#4a5560;--road:#b9a98c;
      --sea:#7fb0c8}
      @media (prefers-color-scheme:dark){:root{--ink:#e6eaee;--soft:#9fadb9;--page:#12181e;
      --card:#1b232b;--grid:#33404b;--line:#56c0e0;--band:#56c0e033;--hit:#ff7a5f;--rail:#93a0ac;
      --road:#7a6b4d;--sea:#3f7d99}}
      *{box-sizing:border-box}
      body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
      main{max-width:46rem;margin:0 auto;padding:1.2rem 1rem 3rem}
      h1{font-size:1.6rem;line-height:1.2;margin:.2rem 0 .6rem}
      h2{font-size:1.15rem;margin:2.2rem 0 .5rem}
      p{margin:.5rem 0}.lead{font-size:1.1rem}.soft,figcaption,caption{color:var(--soft)}
      figure{margin:1rem 0}figcaption,caption{font-size:.88rem;text-align:left}
      svg{width:100%;height:auto;display:block}svg text{font:11px system-ui,sans-serif;
      fill:var(--soft)}.end{text-anchor:end}.mid{text-anchor:middle}
      .grid{stroke:var(--grid);fill:none}.band{fill:var(--band)}
      .line{stroke:var(--line);stroke-width:2;fill:none;stroke-linejoin:round}
      .map{background:var(--card);border-radius:6px}.map path{fill:none}
      .rail{stroke:var(--rail);stroke-width:.9}.road{stroke:var(--road);stroke-width:.7}
      .sea{stroke:var(--sea);stroke-width:.8;stroke-dasharray:4 3}
      path.hit{stroke:var(--hit);stroke-width:2.2}circle.hit{fill:var(--hit);stroke:var(--page);
      stroke-width:1.5}circle.place{fill:var(--soft)}svg text.place,svg text.hit{paint-order:stroke;
      stroke:var(--card);stroke-width:3px}svg text.hit{fill:var(--hit);font-weight:600}
      .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem;
      margin:1rem 0;padding:0;list-style:none}.tiles li{background:var(--card);border-radius:6px;
      padding:.6rem .7rem}.tiles b{display:block;font-size:1.25rem;font-variant-numeric:tabular-nums}
      .wide{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%;font-size:.9rem}
      th,td{padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--grid);text-align:right;
      font-variant-numeric:tabular-nums;font-weight:400;vertical-align:top}
      th:first-child{text-align:left;min-width:9rem}thead th{color:var(--soft)}
      pre{background:var(--card);border-radius:6px;padding:.8rem;overflow-x:auto;font-size:.82rem}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;font-size:.9rem}
      dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
      .warn{border-left:4px solid var(--hit);padding-left:.8rem}
      @media print{body{background:#fff;color:#000}main{max-width:none}}
      """;

  private Page() {}

  static void begin(StringBuilder out, String title) {
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
    out.append(" style-src 'unsafe-inline'\">\n");
    out.append(Html.element("title", title));
    out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
  }

  static String end(StringBuilder out) {
    return out.append("</main>\n</body>\n</html>\n").toString();
  }
}
