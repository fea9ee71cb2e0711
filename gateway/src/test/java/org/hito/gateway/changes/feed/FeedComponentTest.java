package org.hito.gateway.changes.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The changes of three logs, as a feed reader sees them. */
@QuarkusTest
@GatewayTest
class FeedComponentTest {

  private static final String PATH = "/api/v1/changes.atom";

  @TestHTTPResource private URI address;

  private HttpResponse<String> get(String query, String... headers) {
    return new Door(address).get(PATH + query, headers);
  }

  private SyndFeed feed(String query, String... headers) throws Exception {
    HttpResponse<String> answer = get(query, headers);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(
        "application/atom+xml;charset=UTF-8",
        answer.headers().firstValue("Content-Type").orElseThrow());
    return new SyndFeedInput().build(new StringReader(answer.body()));
  }

  private static Optional<String> link(SyndFeed feed, String relation) {
    return feed.getLinks().stream()
        .filter(link -> link.getRel().equals(relation))
        .map(SyndLink::getHref)
        .findFirst();
  }

  private static List<Instant> updated(List<SyndEntry> entries) {
    return entries.stream().map(entry -> entry.getUpdatedDate().toInstant()).toList();
  }

  @Test
  void theNewestChangeComesFirstAndLeadsToThePageOfItsThing() throws Exception {
    // When
    SyndFeed feed = feed("?limit=5");
    // Then
    SyndEntry first = feed.getEntries().get(0);
    assertEquals("atom_1.0", feed.getFeedType());
    assertEquals(5, feed.getEntries().size());
    assertEquals(Instant.parse("2026-11-27T10:00:00.500Z"), feed.getPublishedDate().toInstant());
    assertTrue(first.getUri().startsWith("urn:uuid:0198c7a1-"), first.getUri());
    assertEquals("Forum: A & <b>  – revised", first.getTitle());
    assertEquals("Hito", first.getAuthor());
    String base = "http://" + address.getAuthority();
    assertEquals(base + "/en/forums/initiative-service7", first.getLink());
    assertEquals(
        List.of(
            "text/html " + first.getLink(),
            "application/json " + base + "/api/v1/forums/initiative-service7"),
        first.getLinks().stream()
            .filter(one -> "alternate".equals(one.getRel()))
            .map(one -> one.getType() + " " + one.getHref())
            .toList());
    assertEquals(
        base + "/api/v1/forums/initiative-service7/history",
        first.getLinks().stream()
            .filter(one -> "related".equals(one.getRel()))
            .findFirst()
            .orElseThrow()
            .getHref());
  }

  @Test
  void pagesReachTheBeginningWithoutGapOrRepeat() throws Exception {
    // Given
    List<SyndEntry> seen = new ArrayList<>();
    Optional<String> next = Optional.of("?limit=4");
    String identity = feed("?limit=4").getUri();
    // When
    while (next.isPresent()) {
      SyndFeed page = feed(next.get());
      assertEquals(identity, page.getUri());
      seen.addAll(page.getEntries());
      next = link(page, "next").map(href -> "?" + URI.create(href).getRawQuery());
    }
    // Then
    assertEquals(21, seen.size());
    assertEquals(21, seen.stream().map(SyndEntry::getUri).distinct().count());
    assertEquals(updated(seen).stream().sorted(Comparator.reverseOrder()).toList(), updated(seen));
  }

  @Test
  void whatPassesAFilterIsLookedForFurtherBack() throws Exception {
    // When
    SyndFeed feed = feed("?forum=hled&kind=forum&lang=es");
    // Then
    assertEquals(1, feed.getEntries().size());
    assertEquals("Foro: Año 🏛️ – se modificó", feed.getEntries().get(0).getTitle());
    assertEquals("Hito · Diálogo", feed.getTitle());
    assertEquals("Secretaría de Economía", feed.getEntries().get(0).getAuthor());
    assertTrue(
        get("?lang=es")
            .body()
            .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"es\">"));
    assertEquals(Optional.empty(), link(feed, "next"));
  }

  @Test
  void itsTitleNamesWhatItSelects() throws Exception {
    // When
    SyndFeed feed = feed("?agency=economia-mx,unheard-of&strategy=chips&kind=forum");
    // Then
    assertEquals("Hito · Ministry of Economy · unheard-of · Estrategia", feed.getTitle());
  }

  @Test
  void anUnchangedFeedIsNotSentAgain() {
    // Given
    HttpResponse<String> first = get("?limit=3");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    // When
    HttpResponse<String> again = get("?limit=3", "If-None-Match", tag);
    HttpResponse<String> other = get("?limit=3&lang=es", "If-None-Match", tag);
    HttpResponse<String> head = new Door(address).send("HEAD", PATH + "?limit=3", "");
    // Then
    assertEquals(304, again.statusCode());
    assertEquals(200, other.statusCode());
    assertNotEquals(tag, other.headers().firstValue("ETag").orElseThrow());
    assertEquals(tag, head.headers().firstValue("ETag").orElseThrow());
    assertFalse(first.body().chars().anyMatch(one -> one < ' '), "control characters");
  }

  @Test
  void aFeedThatWouldLackAServiceIsRefused() {
    // When
    HttpResponse<String> down = get("?subject=broken");
    // Then
    assertEquals(503, down.statusCode());
    assertTrue(down.headers().firstValue("Retry-After").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?kind=star",
        "?forum=A%20B",
        "?owner=",
        "?lang=fr",
        "?cursor=x",
        "?limit=0",
        "?since=2026-01-01",
        "?format=csv"
      })
  void whatCannotBeMeantIsRefused(String query) {
    assertEquals(400, get(query).statusCode());
  }
}
