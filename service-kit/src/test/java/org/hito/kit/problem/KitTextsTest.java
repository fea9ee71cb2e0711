package org.hito.kit.problem;

import java.util.List;
import java.util.Set;
import org.hito.testkit.ProblemTextsRules;

/** The texts of the kits' refusals, which any service may use. */
class KitTextsTest extends ProblemTextsRules {

  KitTextsTest() {
    super(
        "../plain-kit",
        List.of("../plain-kit", "."),
        Set.of(
            "agency-editor",
            "agency-reporter",
            "close",
            "content-type",
            "date-time",
            "dead-letter-outcome",
            "dead-letter-settled",
            "dead-letters",
            "default-kafka-broker",
            "hito-consumer-lag",
            "hito-given-languages",
            "hito-relay",
            "hito-relay-retry",
            "hito-schema",
            "once",
            "platform-admin",
            "source",
            "x-gzip"),
        65);
  }

  /** The first is chosen by status; the others are refusals of services and the gateway. */
  @Override
  protected Set<String> otherCodes() {
    return Set.of(
        "unauthenticated",
        "already-exists",
        "ends-before-start",
        "not-a-country",
        "not-a-currency",
        "not-an-address-range",
        "not-an-instant",
        "unknown-reference",
        "upstream-failed",
        "upstream-timeout");
  }
}
