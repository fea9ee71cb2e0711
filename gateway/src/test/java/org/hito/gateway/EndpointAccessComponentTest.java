package org.hito.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.database.DatabaseState;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.oidc.ProviderResource;
import org.junit.jupiter.api.Test;

/**
 * Who may call the gateway's own endpoints, tried by every role: {@code access.csv}. An admitted
 * call may still be refused for other reasons; the services test their own endpoints.
 */
@QuarkusTest
@GatewayTest
@WithTestResource(ProviderResource.class)
class EndpointAccessComponentTest {

  private static final Path TABLE = Path.of("src/test/resources/access.csv");

  @TestHTTPResource private URI address;
  @Inject @All private List<Endpoint> endpoints;
  @Inject DatabaseState database;

  @Test
  void theTableHasARowForEveryEndpointAndNoOther() throws IOException {
    // When
    var written = rows().stream().map(row -> row[0]).collect(Collectors.toCollection(TreeSet::new));
    // Then
    assertEquals(
        endpoints.stream()
            .flatMap(one -> one.methods().stream().map(method -> method + " " + one.path()))
            .collect(Collectors.toCollection(TreeSet::new)),
        written);
  }

  @Test
  void everyRoleIsLetInWhereTheTableSaysSoAndNowhereElse() throws Exception {
    // Given
    await().atMost(Duration.ofSeconds(60)).until(() -> !database.isAway());
    String[] roles = Files.readAllLines(TABLE).get(0).split(",", -1);
    List<String> wrong = new ArrayList<>();
    // When
    for (String[] row : rows()) {
      for (int column = 1; column < roles.length; column++) {
        int status = call(row[0], roles[column]);
        boolean isRefused = status == 401 || status == 403;
        if (isRefused != row[column].equals("-") || status >= 500) {
          wrong.add(row[0] + " as " + roles[column] + ": " + status);
        }
      }
    }
    // Then
    assertEquals(List.of(), wrong);
  }

  private int call(String endpoint, String role) throws Exception {
    String[] parts = endpoint.split(" ", 2);
    var door = new Door(address);
    var request = door.request(parts[1].replaceAll(":\\w+", "access"));
    if (!role.equals("anonymous")) {
      request.header("Authorization", "Bearer " + ProviderResource.token(role));
    }
    request
        .header("Content-Type", "application/json")
        .method(
            parts[0],
            parts[0].equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
    HttpResponse<InputStream> answer =
        door.client().send(request.build(), BodyHandlers.ofInputStream());
    answer.body().close(); // a stream would not end
    return answer.statusCode();
  }

  private static List<String[]> rows() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }
}
