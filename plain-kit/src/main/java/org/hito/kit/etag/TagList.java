package org.hito.kit.etag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code If-Match} or {@code If-None-Match} names (RFC 9110 §13.1). A weak tag counts as a
 * strong one: the number in it is the version, however a proxy packed the answer.
 *
 * @param text as it was sent
 * @param any {@code *}: whatever there is
 * @param tags those that a service can have given
 */
public record TagList(String text, boolean any, List<VersionTag> tags) {

  private static final int SHOWN = 80;
  private static final Pattern TAG =
      Pattern.compile("\\G[ \t,]*(?:W/)?\"([^\"\\p{Cntrl}]*)\"[ \t]*(?=,|$)");
  private static final Pattern END = Pattern.compile("[ \t,]*");

  public TagList {
    tags = List.copyOf(tags);
  }

  /** The list that the lines of a header make together; empty when they make none. */
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

  /** True when it names this very representation. */
  public boolean names(VersionTag tag) {
    return any || tags.contains(tag);
  }

  /** True when it names this version, in whatever language. */
  public boolean names(long version) {
    return any || tags.stream().anyMatch(tag -> tag.version() == version);
  }

  /** The newest version it names that is not newer than the present one. */
  public OptionalLong newest(long present) {
    return tags.stream().mapToLong(VersionTag::version).filter(one -> one <= present).max();
  }

  /** As much of it as fits a sentence. */
  public String start() {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
