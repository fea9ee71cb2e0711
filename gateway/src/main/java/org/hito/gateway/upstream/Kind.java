package org.hito.gateway.upstream;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.language.Language;

/** The kinds of things, along the chain from a forum to an indicator and beyond. */
public enum Kind {
  FORUM("forums", Upstream.MEETING),
  MEETING("meetings", Upstream.MEETING),
  COMMITMENT("commitments", Upstream.MEETING),
  INITIATIVE("initiatives", Upstream.INITIATIVE),
  INDICATOR("indicators", Upstream.METRICS),
  GATE("gates", Upstream.METRICS),
  FUND("funds", Upstream.INITIATIVE),
  STRATEGY("strategies", Upstream.INITIATIVE),
  ORGANISATION("organisations", Upstream.INITIATIVE),
  DOCUMENT("documents", Upstream.INITIATIVE);

  private static final String API = "/api/v1";
  private static final Map<String, Kind> NAMED =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Kind::wireName, kind -> kind));

  private final String wireName;
  private final String collection;
  private final Upstream owner;

  Kind(String collection, Upstream owner) {
    this.wireName = name().toLowerCase(Locale.ROOT);
    this.collection = API + "/" + collection;
    this.owner = owner;
  }

  /** The kind with a name such as {@code commitment}. */
  public static Optional<Kind> named(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  public String wireName() {
    return wireName;
  }

  /** The path of the collection. */
  public String collection() {
    return collection;
  }

  /** The path of the page of one of them, which people read. */
  public String page(Language language, String code) {
    return "/" + language.tag() + collection.substring(API.length()) + "/" + code;
  }

  /** The service that owns them. */
  public Upstream owner() {
    return owner;
  }
}
