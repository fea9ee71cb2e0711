package org.hito.gateway.problem;

import java.util.List;
import java.util.Set;
import org.hito.testkit.ProblemTextsRules;

class ProblemTextsTest extends ProblemTextsRules {

  ProblemTextsTest() {
    super(
        ".",
        List.of("."),
        Set.of(
            "agency-editor",
            "audit-entries-dropped",
            "close",
            "content-length",
            "default-kafka-broker",
            "hito-facts",
            "hito-gateway-catch-up",
            "hito-gateway-facts",
            "hito-webhooks",
            "hito-webhooks-log",
            "hito-webhooks-names",
            "initiative-service",
            "keep-alive",
            "meeting-service",
            "metrics-service",
            "no-cache",
            "no-referrer",
            "no-store",
            "platform-admin",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "redelivery-requested",
            "same-origin",
            "secret-rotated",
            "sign-in",
            "sign-out",
            "switched-off",
            "switched-on",
            "transfer-encoding",
            "webhook-id",
            "webhook-signature",
            "webhook-timestamp",
            "x-agency",
            "x-api-key",
            "x-forwarded",
            "x-http-method-override",
            "x-original-url",
            "x-real-ip",
            "x-rewrite-url",
            "x-user",
            // members of bodies
            "filters",
            "method",
            "protocol",
            "sink",
            // words that pages show
            "contributes-to",
            "counts-towards",
            "gate-opened",
            "gate-shut",
            "health-changed",
            "high-risk",
            "indicator-off-track",
            "milestone-missed",
            "milestone-overdue",
            "milestone-reached",
            "milestone-taken-back",
            "observation-withdrawn",
            "progress-reported",
            "risk-changed",
            "status-changed",
            "trade-mission",
            "working-group",
            // what parameters may have
            "event-code",
            "event-from",
            "event-position",
            "event-since",
            "event-type"),
        24);
  }
}
