package org.hito.kit.negotiation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the media types, languages or codings that a client prefers (RFC 9110 §12.4). Of their
 * parameters only the weight counts; an unreadable one is 1.
 *
 * @param name such as {@code text/csv}, {@code es-pa} or {@code gzip}, in lower case
 * @param weight from 0, not accepted, to 1
 * @param place among the others, in the client's order
 */
public record Preference(String name, BigDecimal weight, int place) {

  /** The client's preferred one comes first. */
  private static final Comparator<Preference> LIKED_MORE =
      Comparator.comparing(Preference::weight, Comparator.reverseOrder())
          .thenComparing(Preference::place);

  // possessive quantifiers, since others need stack for every character
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"?";
  private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|" + QUOTED + ")++");
  private static final Pattern PART = Pattern.compile("(?:[^;\"]|" + QUOTED + ")++");
  private static final Pattern WEIGHT =
      Pattern.compile("\\s*[qQ]\\s*=\\s*([01](?:\\.\\d*)?|\\.\\d+)\\s*");

  private record Choice<T>(T offer, Preference preference) {}

  /** The preferences in all lines of a header. */
  public static List<Preference> all(List<String> lines) {
    List<String> elements = split(String.join(",", lines), ELEMENT);
    return IntStream.range(0, elements.size())
        .mapToObj(place -> of(elements.get(place), place))
        .toList();
  }

  private static Preference of(String element, int place) {
    String name = element.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return new Preference(name, weightOf(element), place);
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

  /** This preference for another name. */
  public Preference named(UnaryOperator<String> other) {
    return new Preference(other.apply(name), weight, place);
  }

  /**
   * The offers that a client accepts, the preferred one first. Equal weights are ordered by the
   * client's order, then by ours.
   *
   * @param names the names that a client may use for an offer, the closest first; the first one
   *     found gives the weight
   */
  public static <T> Stream<T> liked(
      List<Preference> preferences, List<T> offers, Function<T, List<String>> names) {
    return offers.stream()
        .flatMap(
            offer ->
                closest(preferences, names.apply(offer))
                    .map(preference -> new Choice<>(offer, preference))
                    .stream())
        .filter(choice -> choice.preference().weight().signum() > 0)
        // keeps our order
        .sorted((one, other) -> LIKED_MORE.compare(one.preference(), other.preference()))
        .map(Choice::offer);
  }

  private static Optional<Preference> closest(List<Preference> preferences, List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                preferences.stream()
                    .filter(one -> one.name().equals(name))
                    .min(LIKED_MORE)
                    .stream())
        .findFirst();
  }
}
