package org.hito.kit.etag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags in {@code If-Match} or {@code If-None-Match} (RFC 9110 §13.1). A weak tag counts as a
 * strong one: its number is the version, even if a proxy has compressed the answer.
 *
 * @param text as sent
 * @param any true for {@code *}
 * @param tags the tags that a service may have issued
 */
public record TagList(String text, boolean any, List<VersionTag> tags) {

  private static final int SHOWN = 80;
  private static final Pattern TAG =
      Pattern.compile("\\G[ \t,]*(?:W/)?\"([^\"\\p{Cntrl}]*)\"[ \t]*(?=,|$)");
  private static final Pattern END = Pattern.compile("[ \t,]*");

  public TagList {
    tags = List.copyOf(tags);
  }

  /** The list in the lines of a header; empty if they are malformed. */
  public static Optional<TagList> parse(List<String> lines) {
    String text = String.join(", ", lines).strip();
    if (text.equals("*")) {
      return Optional.of(new TagList(text, true, List.of()));
    }
    List<VersionTag> tags = new ArrayList<>();
    int end = 0;
    for (Matcher tag = TAG.matcher(text); tag.find(); end = tag.end()) {
      VersionTag.parse(tag.group(1)).ifPresent(tags::add);
    }
    return end > 0 && END.matcher(text.substring(end)).matches()
        ? Optional.of(new TagList(text, false, tags))
        : Optional.empty();
  }

  /** True if it names this representation. */
  public boolean names(VersionTag tag) {
    return any || tags.contains(tag);
  }

  /** True if it names this version, in any language. */
  public boolean names(long version) {
    return any || tags.stream().anyMatch(tag -> tag.version() == version);
  }

  /** True if it names a tag made from content; a proxy may have added a suffix to it. */
  public boolean names(String tag) {
    return any
        || TAG.matcher(text)
            .results()
            .map(one -> one.group(1))
            .anyMatch(
                one -> one.equals(tag) || one.startsWith(tag + "-") || one.startsWith(tag + ";"));
  }

  /** The newest named version up to the present one. */
  public OptionalLong newest(long present) {
    return tags.stream().mapToLong(VersionTag::version).filter(one -> one <= present).max();
  }

  /** Its first characters, short enough to quote in a sentence. */
  public String start() {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
