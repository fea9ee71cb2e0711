package org.hito.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Things to fill a platform with, through its API. Half of the commitments are made in the first
 * forum, half of them owed by the first organisation, and half serve the first initiative, as the
 * large ones of a real installation would be. Recording it again changes nothing.
 */
public final class Growth {

  /** The prefix of all codes. */
  public static final String NAME = "grown";

  private static final int AT_A_TIME = 4;
  private static final int ATTEMPTS = 60;
  private static final int ROWS = 2_000; // the most that an import takes
  private static final int PER_MEETING = 25;
  private static final int DAYS = 400;
  private static final int FORUMS = 30;
  private static final int ORGANISATIONS = 40;
  private static final String PARTNER = NAME + "-partner";
  private static final String TOTAL = NAME + "-total";
  private static final List<String> STATUSES =
      List.of("RECOMMENDED", "PROPOSED", "AGREED", "AGREED", "AGREED");

  private final Api api;
  private final int indicators;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  public Growth(Api api, int indicators) {
    this.api = api;
    this.indicators = indicators;
  }

  /** Records what commitments refer to, except their meetings. */
  public void begin() throws InterruptedException {
    api.put(
        "/api/v1/strategies/" + NAME,
        "{\"name\":{\"en\":\"Growth\",\"es\":\"Crecimiento\"},\"period\":{\"from\":\"2024\",\"to\":\"2030\"}}");
    organisation("/api/v1/organisations/" + PARTNER, 0);
    each(ORGANISATIONS, this::organisation);
    each(FORUMS, this::forum);
    each(indicators, this::indicator);
    each(indicators, this::observations);
    each(initiatives(), this::initiative);
    total();
  }

  /** Records the commitments of a range of numbers, after their meetings. */
  public void add(int from, int to) throws InterruptedException {
    int first = from / PER_MEETING;
    each(parts(to, PER_MEETING) - first, at -> meeting(first + at));
    each(
        parts(to - from, ROWS),
        part -> commitments(from + part * ROWS, Math.min(to, from + (part + 1) * ROWS)));
  }

  private static int parts(int all, int size) {
    return (all + size - 1) / size;
  }

  /** How many of the recorded commitments metrics-service has counted. */
  public int counted() throws InterruptedException {
    return api.get("/api/v1/indicators/" + TOTAL).at("/progress/value").intValue();
  }

  private void total() throws InterruptedException {
    String forums =
        IntStream.range(0, FORUMS)
            .mapToObj(at -> "\"" + of("forum", at, FORUMS) + "\"")
            .collect(Collectors.joining(","));
    api.put(
        "/api/v1/indicators/" + TOTAL,
        """
        {"name":{"en":"All that grew"},"unit":"commitments",
         "measure":{"type":"COUNT","of":"commitments","filter":{"forum":[%s]}}}
        """
            .formatted(forums));
  }

  private int initiatives() {
    return Math.max(1, indicators / 5);
  }

  private void organisation(int at) throws InterruptedException {
    organisation(code("organisation", at), at);
  }

  private void organisation(String path, int at) throws InterruptedException {
    api.put(
        path,
        "{\"name\":%s,\"kind\":\"government\",\"country\":\"PA\"}"
            .formatted(name("Organisation", "Organización", at)));
  }

  private void forum(int at) throws InterruptedException {
    api.put(
        code("forum", at),
        "{\"name\":%s,\"convenors\":[\"%s\"]}"
            .formatted(name("Forum", "Foro", at), of("organisation", at, ORGANISATIONS)));
  }

  private void indicator(int at) throws InterruptedException {
    String measure =
        at % 50 == 0
            ? "{\"type\":\"COUNT\",\"of\":\"commitments\",\"filter\":{\"forum\":[\"%s\"]}}"
                .formatted(of("forum", at / 50, FORUMS))
            : "{\"type\":\"OBSERVED\"}";
    api.put(
        code("indicator", at),
        """
        {"name":%s,"unit":"people","strategy":"%s","measure":%s,
         "baseline":{"value":0,"on":"2024"},"targets":[{"value":%d,"on":"2030"}]}
        """
            .formatted(name("Indicator", "Indicador", at), NAME, measure, 1_000));
  }

  private void observations(int at) throws InterruptedException {
    if (at % 50 != 0) {
      String rows =
          IntStream.rangeClosed(1, 12)
              .mapToObj(back -> today.minusMonths(back) + "," + (at % 700 + 10 * (12 - back)))
              .collect(Collectors.joining("\n"));
      table(code("indicator", at) + "/observations", "on,value\n" + rows);
    }
  }

  private void initiative(int at) throws InterruptedException {
    api.put(
        code("initiative", at),
        """
        {"name":%s,"strategy":"%s","kind":"talent","lead":"%s","indicators":["%s","%s"]}
        """
            .formatted(
                name("Initiative", "Iniciativa", at),
                NAME,
                of("organisation", at, ORGANISATIONS),
                of("indicator", 1, 2),
                of("indicator", at * 5, indicators)));
  }

  private void meeting(int at) throws InterruptedException {
    api.put(
        code("meeting", at),
        "{\"title\":%s,\"forum\":\"%s\",\"from\":\"%s\"}"
            .formatted(name("Meeting", "Reunión", at), mostlyFirst("forum", at, FORUMS), day(at)));
  }

  // one in twenty is in the future
  private LocalDate day(int meeting) {
    int day = meeting % DAYS;
    return day % 20 == 0 ? today.plusDays(30 + day) : today.minusDays(10 + day * 2L);
  }

  private void commitments(int from, int to) throws InterruptedException {
    String rows =
        IntStream.range(from, to).mapToObj(this::commitment).collect(Collectors.joining("\n"));
    table(
        "/api/v1/commitments/import",
        "code,meeting,title.en,title.es,kind,status,owner,partners,initiatives,dueOn\n" + rows);
  }

  private String commitment(int at) {
    return String.join(
        ",",
        List.of(
            of("commitment", at, Integer.MAX_VALUE),
            of("meeting", at / PER_MEETING, Integer.MAX_VALUE),
            "Commitment number " + at,
            "Compromiso número " + at,
            "deliverable",
            STATUSES.get(at % STATUSES.size()),
            mostlyFirst("organisation", at, ORGANISATIONS),
            PARTNER,
            mostlyFirst("initiative", at, initiatives()),
            day(at / PER_MEETING).plusDays(at % 700).toString()));
  }

  private void table(String path, String csv) throws InterruptedException {
    JsonNode report = api.postTable(path, csv);
    if (report.path("rejected").intValue() > 0) {
      throw new IllegalStateException("rows refused: " + report);
    }
  }

  private static String code(String kind, int at) {
    return "/api/v1/" + kind + "s/" + of(kind, at, Integer.MAX_VALUE);
  }

  private static String of(String kind, int at, int count) {
    return NAME + "-" + kind + "-" + at % count;
  }

  // half of them are the first
  private static String mostlyFirst(String kind, int at, int count) {
    return of(kind, at % 2 == 0 ? 0 : at / 2, count);
  }

  private static String name(String english, String spanish, int at) {
    return "{\"en\":\"%s %d\",\"es\":\"%s %2$d\"}".formatted(english, at, spanish);
  }

  /** Records one of them. */
  private interface One {

    void record(int at) throws InterruptedException;
  }

  // a fact that another service has just accepted may still be on its way
  private static void patiently(int at, One one) throws InterruptedException {
    for (int left = ATTEMPTS; ; left--) {
      try {
        one.record(at);
        return;
      } catch (IllegalStateException refused) {
        if (left == 0 || !refused.getMessage().contains("unknown-reference")) {
          throw refused;
        }
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }

  private static void each(int count, One one) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<?>> asked = new ArrayList<>();
      for (int at = 0; at < count; at++) {
        int number = at;
        asked.add(
            workers.submit(
                () -> {
                  patiently(number, one);
                  return null;
                }));
      }
      for (Future<?> done : asked) {
        done.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
