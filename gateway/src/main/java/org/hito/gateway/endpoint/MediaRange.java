package org.hito.gateway.endpoint;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the ranges of media types that a client accepts (RFC 9110 §12.5.1). Of their parameters
 * only the weight counts; an unreadable one is 1.
 *
 * @param type such as {@code text/csv} or {@code text/*}
 * @param weight from 0, not accepted, to 1
 * @param place among the others, as the client names them
 */
record MediaRange(String type, BigDecimal weight, int place) {

  /** The more specific one comes first. */
  static final Comparator<MediaRange> CLOSER = Comparator.comparing(MediaRange::wildcards);

  /** The one that the client likes more comes first. */
  static final Comparator<MediaRange> LIKED_MORE =
      Comparator.comparing(MediaRange::weight, Comparator.reverseOrder())
          .thenComparing(MediaRange::place);

  // possessive quantifiers: others need stack for every character
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"?";
  private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|" + QUOTED + ")++");
  private static final Pattern PART = Pattern.compile("(?:[^;\"]|" + QUOTED + ")++");
  private static final Pattern WEIGHT =
      Pattern.compile("\\s*[qQ]\\s*=\\s*([01](?:\\.\\d*)?|\\.\\d+)\\s*");

  /** Those in all lines of {@code Accept}. */
  static List<MediaRange> all(List<String> accept) {
    List<String> elements = split(String.join(",", accept), ELEMENT);
    return IntStream.range(0, elements.size())
        .mapToObj(place -> of(elements.get(place), place))
        .toList();
  }

  private static MediaRange of(String element, int place) {
    return new MediaRange(typeOf(element), weightOf(element), place);
  }

  private static String typeOf(String element) {
    return element.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static BigDecimal weightOf(String element) {
    return split(element, PART).stream()
        .map(WEIGHT::matcher)
        .filter(Matcher::matches)
        .map(weight -> new BigDecimal(weight.group(1)).min(BigDecimal.ONE))
        .findFirst()
        .orElse(BigDecimal.ONE);
  }

  private static List<String> split(String text, Pattern part) {
    return part.matcher(text).results().map(MatchResult::group).toList();
  }

  boolean includes(String mediaType) {
    String all = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
    return Stream.of(mediaType, all, "*/*").anyMatch(type::equals);
  }

  private int wildcards() {
    return (int) type.chars().filter(one -> one == '*').count();
  }
}
