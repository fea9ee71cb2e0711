package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hito.bench.client.Api;

/** Makes and keeps promises of the shipped catalogue's forum. */
final class Promises {

  private Promises() {}

  /** Records a memorandum, and delivers it. */
  static void deliver(String code, String english, String spanish) throws InterruptedException {
    Api owner = Api.as("economia-mx", RunningPlatform.address());
    owner.post(
        "/api/v1/meetings/hled-2022-04/commitments",
        """
        {"code":"%s","title":{"en":"%s","es":"%s"},"kind":"mou","status":"AGREED","owner":"economia-mx"}
        """
            .formatted(code, english, spanish));
    for (String to : List.of("IN_PROGRESS", "DELIVERED")) {
      owner.post(
          "/api/v1/commitments/" + code + "/moves",
          "{\"to\":\"%s\",\"on\":\"2026-11-20\"}".formatted(to));
    }
  }

  /** Waits until the indicator has counted all, including those of other tests. */
  static void awaitAllCounted() throws InterruptedException {
    Api api = Api.anonymous(RunningPlatform.address());
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertEquals(
                    Lists.items(api, "commitments?kind=mou,partnership&status=DELIVERED,VERIFIED")
                        .size(),
                    api.get("/api/v1/indicators/co-operation-agreements")
                        .at("/progress/value")
                        .intValue()));
  }
}
