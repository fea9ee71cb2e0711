package org.hito.kit.etag;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.kit.language.Language;

/**
 * The entity tag of a thing: its version and, except for English, the language of the
 * representation: {@code 5}, {@code 5-es}.
 *
 * @param version starts at 1
 */
public record VersionTag(long version, Language language) {

  // compressing proxies append a suffix: 5-gzip, 5-es;br
  private static final Pattern FORM =
      Pattern.compile("(?<version>[1-9]\\d{0,17})(?:-(?<language>es))?(?:[-;:+].*)?");

  /** The tag without its quotes. */
  public String value() {
    return language == Language.EN ? Long.toString(version) : version + "-" + language.tag();
  }

  /** Parses a tag; empty for one that no service has issued. */
  public static Optional<VersionTag> parse(String value) {
    Matcher form = FORM.matcher(value);
    return form.matches()
        ? Optional.of(
            new VersionTag(
                Long.parseLong(form.group("version")),
                form.group("language") == null ? Language.EN : Language.ES))
        : Optional.empty();
  }
}
