package org.hito.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What no client should send. */
final class HostileValues {

  /** For paths and queries, percent-encoded. */
  static final List<String> PARAMETERS =
      List.of(
          "%00",
          "a%00b",
          "country:%00",
          "%00:country",
          "%0A",
          "%7F",
          "%ED%A0%80",
          "%FF",
          "%EF%BF%BD",
          "0000-01-01",
          "0000-12",
          "0000",
          "-0001-01-01",
          "-0001",
          "%2B10000-01-01",
          "10000-01-01",
          "99999-01-01",
          "2026-02-30",
          "2026-13-01",
          "0001-01-01",
          "9999-12-31",
          "0000-01-01T00:00:00Z",
          "-0001-12-31T23:59:59Z",
          "%2B10000-01-01T00:00:00Z",
          "%2B999999999-12-31T23:59:59.999999999Z",
          "9999-12-31T23:59:59-18:00",
          "9999-12-31T23:59:59.999999999Z",
          "0001-01-01T00:00:00%2B18:00",
          "0001-01-01T00:00:00Z",
          "2026-01-01T00:00:00%2B17:30",
          "2026-01-01T00:00Z",
          "2026-01-01T24:00:00Z",
          "2026-01-01t00:00:00z",
          "2026-06-30T23:59:60Z",
          "-1",
          "0",
          "99999999999999999999",
          "1e2147483648",
          "NaN",
          "Infinity",
          "null",
          "'",
          "%5C",
          "%25",
          "_",
          "%22",
          ",",
          "a,,b",
          ":",
          "country:",
          ":country",
          "true,false",
          "%7B%7D",
          "%5B",
          "%F0%9F%99%82",
          "x".repeat(300),
          "x,".repeat(60) + "x");

  /** For headers. */
  static final List<String> HEADERS =
      List.of(
          "",
          "nonsense",
          "*",
          "*/*;q=x",
          "a/b;q=2;=,;",
          "text/csv;q=0, */*;q=0",
          "xx-invalid-locale;q=",
          ";;;,,,",
          "\"",
          "W/\"",
          "\"99999999999999999999\"",
          "\"-1\"",
          "application/json; charset=",
          "application/json; charset=\"",
          "application/",
          "00-0-0-00",
          "x".repeat(300));

  /** For members of bodies, as JSON. */
  static final List<String> MEMBERS =
      List.of(
          "null",
          "true",
          "-1",
          "0.1",
          "99999999999999999999",
          "1e2147483648",
          "1e-2147483648",
          "\"\"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\ufffe\"",
          "\"0000-01-01\"",
          "\"0000\"",
          "\"-0001-01-01\"",
          "\"+10000-01-01\"",
          "\"10000\"",
          "\"0001-01-01\"",
          "\"9999-12-31\"",
          "\"2026-02-30\"",
          "\"http://[::1\"",
          "\"https://a b/\"",
          "\"'; DROP TABLE fact; --\"",
          "\"" + "x".repeat(20_001) + "\"",
          "{}",
          "[]",
          "{\"\\u0000\":1}",
          "{\"\\ud800\":\"a\"}",
          "[".repeat(500) + "]".repeat(500));

  /** Where in a member a value can be. */
  static final List<String> SHAPES =
      List.of("%s", "[%s]", "{\"en\":%s}", "{\"from\":%s}", "[{\"on\":%1$s,\"value\":%1$s}]");

  /** Bodies where JSON is expected, by what is wrong with them. */
  static final Map<String, byte[]> BODIES =
      Map.ofEntries(
          Map.entry("nothing", new byte[0]),
          Map.entry("blanks", utf8(" \n")),
          Map.entry("lists too deep", utf8("[".repeat(1_001) + "]".repeat(1_001))),
          Map.entry("lists too deep and open", utf8("[".repeat(1_001))),
          Map.entry("objects too deep", utf8("{\"a\":".repeat(1_001) + "1" + "}".repeat(1_001))),
          Map.entry("a name too long", utf8("{\"" + "n".repeat(60_000) + "\":1}")),
          Map.entry("two values", utf8("{}{}")),
          Map.entry("two lists", utf8("[][]")),
          Map.entry("two lines", utf8("{\"code\":\"a\"}\n{\"code\":\"b\"}\n")),
          Map.entry("a member twice", utf8("{\"code\":\"a\",\"code\":\"b\"}")),
          Map.entry("a member twice, deeper", utf8("[{\"a\":{\"b\":1,\"b\":1}}]")),
          Map.entry("an open text", utf8("{\"a\":\"b")),
          Map.entry("no number", utf8("{\"a\":NaN}")),
          Map.entry("an infinite number", utf8("{\"a\":-Infinity}")),
          Map.entry("a raw control character", utf8("{\"a\":\"\u0000\"}")),
          Map.entry("half a character", new byte[] {'"', (byte) 0xC3, '"'}),
          Map.entry("Latin-1", "{\"a\":\"ñ\"}".getBytes(StandardCharsets.ISO_8859_1)),
          Map.entry("UTF-16", "{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_16)));

  private HostileValues() {}

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
