package org.hito.metrics.definition;

/** Bodies that define indicators. */
final class Definitions {

  static final String FULL =
      """
      {"name":{"en":"Co-operation agreements","es":"Acuerdos de cooperación"},
       "aliases":["MoUs"],"unit":"agreements","steward":"senacyt","strategy":"chips","pillar":"talent",
       "dimension":"human-resources","direction":"INCREASE","frequency":"YEARLY",
       "measure":{"type":"COUNT","of":"commitments",
                  "filter":{"kind":["partnership","mou"],"status":["DELIVERED","VERIFIED"]}},
       "baseline":{"value":0.10,"on":"2021-09-01"},
       "targets":[{"value":5,"on":"2024"},{"value":10,"on":"2026-12-31"}],
       "path":"STEP","thresholds":{"onTrack":0.8,"atRisk":0.5},"weight":2,
       "dimensions":[{"code":"country","values":["PA","MX"]}],
       "source":{"document":"003.txt","locator":"agreements"}}
      """;

  private Definitions() {}
}
