package org.hito.gateway.endpoint;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** Which of our media types a client gets (RFC 9110 §12.5.1). */
public final class Accepted {

  private record Choice(String offer, MediaRange range) {}

  private Accepted() {}

  /**
   * The one of our types that the client likes best; of those it likes equally, the one it names
   * first, then our first. Our first too if it accepts none of them.
   */
  public static String best(RoutingContext exchange, List<String> offers) {
    return best(exchange.request().headers().getAll(HttpHeaders.ACCEPT), offers);
  }

  static String best(List<String> accept, List<String> offers) {
    List<MediaRange> ranges = MediaRange.all(accept);
    return offers.stream()
        .flatMap(offer -> closest(ranges, offer).map(range -> new Choice(offer, range)).stream())
        .filter(choice -> choice.range().weight().signum() > 0)
        // keeps the order of ours
        .sorted((one, other) -> MediaRange.LIKED_MORE.compare(one.range(), other.range()))
        .map(Choice::offer)
        .findFirst()
        .orElse(offers.get(0));
  }

  /** The range whose weight an offer has. */
  private static Optional<MediaRange> closest(List<MediaRange> ranges, String offer) {
    return ranges.stream()
        .filter(range -> range.includes(offer))
        .min(MediaRange.CLOSER.thenComparing(MediaRange.LIKED_MORE));
  }
}
