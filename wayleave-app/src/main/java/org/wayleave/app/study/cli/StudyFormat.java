package org.wayleave.app.study.cli;

/** How a study is printed. */
enum StudyFormat {
  table,
  json,
  tsv,
  geojson
}
