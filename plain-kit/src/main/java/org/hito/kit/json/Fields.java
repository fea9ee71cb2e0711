package org.hito.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.Wording;

/**
 * A JSON object read member by member. All violations are collected with their pointers; members
 * that were not read are reported as unknown at the end. An absent or unreadable member reads as
 * null (lists as an empty list).
 */
public final class Fields {

  /** The most characters of a code. */
  public static final int LONGEST_CODE = 80;

  public static final int LONG_TEXT = 20_000;
  public static final int SHORT_TEXT = 500;

  private final JsonNode node;
  private final String pointer;
  private final List<Violation> violations;
  private final Set<String> known = new HashSet<>();

  private Fields(Member object) {
    this.node = object.node();
    this.pointer = object.pointer();
    this.violations = object.violations();
  }

  /** Reads a whole body; null stands for an absent one. */
  public static <T> Reading<T> read(JsonNode body, Function<Fields, T> reader) {
    List<Violation> violations = new ArrayList<>();
    T value = readObject(new Member(body, "", violations), reader);
    return new Reading<>(value, violations);
  }

  static <T> T readObject(Member member, Function<Fields, T> reader) {
    if (!member.check(member.node() != null && member.node().isObject(), "not-an-object")) {
      return null;
    }
    Fields fields = new Fields(member);
    T value = reader.apply(fields);
    fields.reportUnknown();
    return value;
  }

  /** Lets the body repeat the code of its path, but no other. */
  public void sameCode(String code) {
    Member given = member("code");
    if (given != null) {
      given.check(code.equals(given.node().textValue()), "code-mismatch");
    }
  }

  /** Requires the member. */
  public Fields required(String name) {
    if (isAbsent(name)) {
      violate(name, "required");
    }
    return this;
  }

  /** Requires at least one of two members; the first is reported as missing. */
  public Fields requiredAs(String name, String other) {
    known.add(other);
    return isAbsent(other) ? required(name) : this;
  }

  /** Requires exactly one of two members; returns the name of the one given. */
  public String either(String one, String other) {
    known.add(one);
    known.add(other);
    if (isAbsent(one) == isAbsent(other)) {
      violate(one, "either-or", "other", other);
    }
    return isAbsent(one) && !isAbsent(other) ? other : one;
  }

  /** The names of all members, if they are not fixed; the caller reports those it refuses. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    known.addAll(names);
    return names;
  }

  /** Reports a violation of the whole object found by the caller. */
  public void violate(String code) {
    violations.add(Violation.of(pointer, code));
  }

  /** Reports a violation found by the caller. */
  public void violate(String name, String code) {
    violations.add(Violation.of(at(name), code));
  }

  void violate(String name, String code, String parameter, Object value) {
    violations.add(Violation.of(at(name), code, parameter, value));
  }

  /** A text of limited length. */
  public String text(String name, int maximum) {
    return readMember(name, member -> member.text(maximum));
  }

  /** A short text that names a category, normalised. */
  public String category(String name) {
    return readMember(name, member -> member.category(SHORT_TEXT));
  }

  /** A text in two languages, at least one of them. */
  public LocalisedText localised(String name) {
    return BilingualTexts.text(this, name, LONG_TEXT);
  }

  /**
   * A plain text, its form in two languages under another name, or both, as clients send back what
   * they have read. If both are given, the plain text must equal one of the languages, so that
   * nobody changes one and overlooks the other.
   */
  public Wording wording(String plain, String localised, int maximum) {
    return BilingualTexts.wording(this, plain, localised, maximum);
  }

  /** A lower-case slug. */
  public String code(String name) {
    return readMember(name, Member::code);
  }

  /** True for a lower-case slug of at most {@link #LONGEST_CODE} characters. */
  public static boolean isCode(String text) {
    return Member.isCode(text);
  }

  /** One of an enum's wire names. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    return readMember(name, member -> member.oneOf(type));
  }

  /** A day. */
  public LocalDate date(String name) {
    return readMember(name, Member::date);
  }

  /** A day, month or year. */
  public PartialDate partialDate(String name) {
    return readMember(name, Member::partialDate);
  }

  /** An exact decimal within {@link org.hito.kit.domain.DecimalLimits}. */
  public BigDecimal decimal(String name) {
    return readMember(name, Member::decimal);
  }

  /**
   * An exact decimal of any size. The caller must check {@link org.hito.kit.domain.DecimalLimits},
   * unless it is stored already.
   */
  public BigDecimal anyDecimal(String name) {
    return readMember(name, Member::anyDecimal);
  }

  /**
   * A figure within {@link org.hito.kit.domain.DecimalLimits}: the number {@code value}, or a range
   * in its place. The form of answers is accepted, too: the member {@code range}, together with one
   * of its ends as {@code value}.
   */
  public Figure figure() {
    return Figures.figure(this, Member::decimal);
  }

  /** A figure of any size; the caller checks the limits. */
  public Figure anyFigure() {
    return Figures.figure(this, Member::anyDecimal);
  }

  /** A whole number within bounds, both included. */
  public Integer integer(String name, int minimum, int maximum) {
    return readMember(name, member -> member.integer(minimum, maximum));
  }

  /** True or false. */
  public Boolean flag(String name) {
    return readMember(name, Member::flag);
  }

  /** An absolute http or https address. */
  public String address(String name) {
    return readMember(name, Member::address);
  }

  /** The source of a statement. */
  public Source source(String name) {
    return object(name, Sources::one);
  }

  /**
   * The {@code sources}, or the only {@code source}; if both are given, the first one must be the
   * same.
   */
  public Source sources() {
    return Sources.all(this);
  }

  /** A text that a parser reads; an unreadable one is reported with this code. */
  public <T> T parsed(String name, Function<String, Optional<T>> parser, String code) {
    return readMember(name, member -> member.parsed(parser, code));
  }

  /** A list of such texts, each at most once. */
  public <T> List<T> allParsed(String name, Function<String, Optional<T>> parser, String code) {
    return list(name, entries -> entries.distinct(entry -> entry.parsed(parser, code)));
  }

  /** A list of an enum's wire names, each at most once. */
  public <E extends Enum<E>> List<E> manyOf(String name, Class<E> type) {
    return list(name, entries -> entries.distinct(entry -> entry.oneOf(type)));
  }

  /** An object member. */
  public <T> T object(String name, Function<Fields, T> reader) {
    return readMember(name, member -> readObject(member, reader));
  }

  /** A list of objects; other entries are reported and left out. */
  public <T> List<T> objects(String name, Function<Fields, T> reader) {
    return list(name, entries -> entries.read(entry -> readObject(entry, reader)));
  }

  /** A list of codes, each at most once. */
  public List<String> codes(String name) {
    return list(name, entries -> entries.distinct(Member::code));
  }

  /** A list of short texts, each at most once. */
  public List<String> texts(String name) {
    return list(name, entries -> entries.distinct(entry -> entry.text(SHORT_TEXT)));
  }

  /** A list of texts that name categories, each at most once. */
  public List<String> categories(String name) {
    return list(name, entries -> entries.distinct(entry -> entry.category(SHORT_TEXT)));
  }

  private <T> List<T> list(String name, Function<MemberList, List<T>> reader) {
    Member member = member(name);
    return member == null ? List.of() : reader.apply(new MemberList(member));
  }

  <T> T readMember(String name, Function<Member, T> reader) {
    Member member = member(name);
    return member == null ? null : reader.apply(member);
  }

  private Member member(String name) {
    known.add(name);
    return isAbsent(name) ? null : new Member(node.get(name), at(name), violations);
  }

  boolean isAbsent(String name) {
    return !node.hasNonNull(name);
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private void reportUnknown() {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                violate(name, "unknown-member");
              }
            });
  }
}
