package org.hito.testkit.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hito.testkit.OpenApiDocument;
import org.hito.testkit.Passports;
import org.junit.jupiter.api.Test;

/**
 * Tries who may do what: each operation in each case, by each role, for its own organisation and
 * for another, and anonymously. The expected results are in {@code src/test/resources/access.csv}.
 * A service extends this in a component test of its own.
 */
public abstract class AccessRules {

  private static final Path TABLE = Path.of("src/test/resources/access.csv");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern ALL_ROWS_FORBIDDEN =
      Pattern.compile("(?s).*\"accepted\":0,.*\"status\":403.*");

  @TestHTTPResource("/")
  URI address;

  @TestHTTPResource(value = "/openapi", management = true)
  String document;

  private final Passports passports;
  private final String owner;
  private final String other;
  private int calls;
  private int things;

  /**
   * Rules for one service.
   *
   * @param service its name, such as {@code meeting-service}
   * @param owner the organisation that owns what the attempts change
   * @param other an unrelated organisation
   */
  protected AccessRules(String service, String owner, String other) {
    this.passports = Passports.to(service);
    this.owner = owner;
    this.other = other;
  }

  /** Creates one aggregate of each kind with this code, for reading. */
  protected abstract void givenAThingOfEachKind(String code);

  /**
   * How to call the operations that change something, by operation and case of the table. Each gets
   * a code that does not exist yet.
   */
  protected abstract Map<String, Function<String, Attempt>> attempts();

  @Test
  void theTableHasARowForEveryOperationAndNoOther() {
    // When
    Set<String> operations = AccessTable.read(TABLE).operations();
    // Then
    assertEquals(documented(), new TreeSet<>(operations));
  }

  @Test
  void everyAttemptIsOfARow() {
    // When
    Set<String> written =
        AccessTable.read(TABLE).rows().stream()
            .filter(row -> !row.isRead())
            .map(AccessRow::name)
            .collect(Collectors.toCollection(TreeSet::new));
    // Then
    assertEquals(written, new TreeSet<>(attempts().keySet()));
  }

  @Test
  void nothingIsServedWithoutAPassportForThisService() {
    // Given
    givenAThingOfEachKind("access");
    List<Map<String, String>> credentials =
        List.of(
            Map.of(),
            Map.of("Authorization", "Bearer outside"),
            Map.of("Authorization", "Basic YWRtaW46bG9jYWw="),
            Map.of("X-API-Key", "hito_live_x", "X-Agency", owner, "X-User-Roles", "platform-admin"),
            Map.of("Authorization", "Bearer " + passports.forged(owner, "platform-admin")),
            Map.of("Authorization", "Bearer " + passports.expired(owner, "platform-admin")),
            Map.of("Authorization", "Bearer " + Passports.to("another-service").admin()));
    // When
    List<String> served = new ArrayList<>();
    AccessTable.read(TABLE)
        .operations()
        .forEach(operation -> credentials.forEach(shown -> tryWith(operation, shown, served)));
    // Then
    assertEquals(List.of(), served);
  }

  @Test
  void everyRoleMayDoWhatTheTableSaysAndNothingElse() {
    // Given
    givenAThingOfEachKind("access");
    List<AccessRow> rows = AccessTable.read(TABLE).rows();
    // When
    List<String> wrong = new ArrayList<>();
    rows.forEach(row -> tryAll(row, wrong));
    // Then
    System.out.printf("access: rows=%d calls=%d wrong=%d%n", rows.size(), calls, wrong.size());
    assertEquals(List.of(), wrong);
  }

  private Set<String> documented() {
    return OpenApiDocument.at(document).operations().stream()
        .map(name -> name.replaceFirst("(\\S+) (\\S+)", "$2 $1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void tryWith(String operation, Map<String, String> credentials, List<String> served) {
    String path = pathOf(operation).replace("{day}", "2026-06-30").replaceAll("\\{\\w+}", "access");
    int status = send(methodOf(operation), new Attempt(path, "", credentials, path)).statusCode();
    if (status != 401) {
      served.add(operation + " with " + credentials.keySet() + ": " + status);
    }
  }

  private void tryAll(AccessRow row, List<String> wrong) {
    row.allowed()
        .forEach(
            (role, whose) -> {
              if (role.equals("anonymous")) {
                attempt(row, role, passports.anonymous(), whose == Whose.ANYBODYS, wrong);
                return;
              }
              String[] roles = role.equals("none") ? new String[0] : new String[] {role};
              attempt(
                  row,
                  role + " own",
                  passports.forAgency(owner, roles),
                  whose.include(true),
                  wrong);
              attempt(
                  row,
                  role + " other",
                  passports.forAgency(other, roles),
                  whose.include(false),
                  wrong);
            });
  }

  private void attempt(
      AccessRow row, String who, String passport, boolean isAllowed, List<String> wrong) {
    calls++;
    Attempt attempt = row.isRead() ? reading(row) : attempts().get(row.name()).apply(code());
    String before = read(attempt.thing());
    HttpResponse<String> answer = send(methodOf(row.operation()), attempt, passport);
    String outcome = outcome(answer, isAllowed, before.equals(read(attempt.thing())));
    if (!outcome.isEmpty()) {
      wrong.add(row.name() + " as " + who + ": " + outcome);
    }
  }

  private static String outcome(
      HttpResponse<String> answer, boolean isAllowed, boolean isUnchanged) {
    boolean isRefused =
        answer.statusCode() == 403 || ALL_ROWS_FORBIDDEN.matcher(answer.body()).matches();
    if (isAllowed) {
      return answer.statusCode() < 300 && !isRefused
          ? ""
          : "not allowed, " + answer.statusCode() + " " + answer.body();
    }
    if (!isRefused) {
      return "not refused, " + answer.statusCode() + " " + answer.body();
    }
    return isUnchanged ? "" : "refused, but something changed";
  }

  private static Attempt reading(AccessRow row) {
    String path = pathOf(row.operation()).replaceAll("\\{\\w+}", "access");
    return new Attempt(path, "", Map.of(), path);
  }

  private String code() {
    return "access-" + ++things;
  }

  private String read(String path) {
    HttpResponse<String> answer =
        send("GET", new Attempt(path, "", Map.of(), path), passports.admin());
    return answer.statusCode() == 404 ? "none" : answer.body();
  }

  private static String methodOf(String operation) {
    return operation.substring(0, operation.indexOf(' '));
  }

  private static String pathOf(String operation) {
    return operation.substring(operation.indexOf(' ') + 1);
  }

  private HttpResponse<String> send(String method, Attempt attempt, String passport) {
    Map<String, String> headers = new HashMap<>(attempt.headers());
    headers.put("Authorization", "Bearer " + passport);
    return send(method, new Attempt(attempt.path(), attempt.body(), headers, attempt.thing()));
  }

  private HttpResponse<String> send(String method, Attempt attempt) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(attempt.path()))
            .method(
                method,
                attempt.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(attempt.body()));
    attempt.headers().forEach(request::header);
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
