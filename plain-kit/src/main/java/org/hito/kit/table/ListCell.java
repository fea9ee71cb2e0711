package org.hito.kit.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.hito.kit.domain.Texts;

/** A list in one cell: entries separated by semicolons, quoted where they contain one. */
final class ListCell {

  private static final String SEPARATOR = ";";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setDelimiter(SEPARATOR).setIgnoreSurroundingSpaces(true).get();
  private static final Pattern AMBIGUOUS = Pattern.compile("\".*|.*[;\r\n].*", Pattern.DOTALL);

  private ListCell() {}

  static String join(Stream<String> entries) {
    return entries.map(ListCell::quoted).collect(Collectors.joining(SEPARATOR));
  }

  private static String quoted(String entry) {
    return AMBIGUOUS.matcher(entry).matches() || !Texts.strip(entry).equals(entry)
        ? '"' + entry.replace("\"", "\"\"") + '"'
        : entry;
  }

  /** The entries; unclosed quotes are plain characters. */
  static List<String> split(String cell) {
    return parse(cell).filter(entry -> !entry.isEmpty()).toList();
  }

  private static Stream<String> parse(String cell) {
    try (CSVParser parser = CSVParser.parse(cell, FORMAT)) {
      return parser.getRecords().stream().flatMap(record -> record.stream());
    } catch (IOException | UncheckedIOException unbalanced) {
      return Stream.of(cell.split(SEPARATOR, -1)).map(Texts::strip);
    }
  }
}
