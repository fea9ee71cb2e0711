package org.hito.kit.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hito.kit.domain.Texts;
import org.hito.kit.domain.Violation;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Reads CSV (RFC 4180) as the JSON of its columns. An empty cell is an absent member. Semicolons or
 * tabs may replace the commas, as some spreadsheets write them: the header decides, unless a first
 * line names the separator.
 */
public final class CsvReader {

  private static final CSVFormat COMMAS =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
  private static final List<CSVFormat> FORMATS =
      List.of(COMMAS, separatedBy(';'), separatedBy('\t'));
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|\n");

  // Excel's first line; some programs end it with separators of the columns
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile(
          "\uFEFF?\"?sep=(?<separator>[,;|\t])\"?\\k<separator>*(?=[\r\n])",
          Pattern.CASE_INSENSITIVE);

  // the parser says the line in words only, and groups its digits
  private static final Pattern UNMATCHED_QUOTE =
      Pattern.compile("(?:startline|at line:) (?<line>\\d+(?:\\D\\d{3})*)");

  private CsvReader() {}

  private static CSVFormat separatedBy(char separator) {
    return COMMAS.builder().setDelimiter(separator).get();
  }

  /**
   * One row of a table.
   *
   * @param line the line it begins on; the first line of the file is 1
   * @param body its cells as JSON
   * @param violations what is wrong with its form
   */
  public record Row(int line, JsonNode body, List<Violation> violations) {
    public Row {
      violations = List.copyOf(violations);
    }
  }

  /** The cells of a line that is not blank. */
  private record Line(int number, List<String> cells) {}

  /** The rows; 400 for malformed CSV, 422 for a header with unknown columns. */
  public static List<Row> read(Columns columns, String csv) {
    Matcher named = SEPARATOR_LINE.matcher(csv);
    // the line break stays, so that lines are numbered as in the file
    return named.lookingAt()
        ? read(
            columns,
            csv.substring(named.end()),
            List.of(separatedBy(named.group("separator").charAt(0))))
        : read(columns, csv, FORMATS);
  }

  private static List<Row> read(Columns columns, String csv, List<CSVFormat> formats) {
    CSVFormat format = formats.get(0);
    Header best = Header.UNREADABLE;
    for (CSVFormat one : formats) {
      Header header = header(columns, csv, one);
      if (header.isBetterThan(best)) {
        format = one;
        best = header;
      }
    }
    List<Line> lines = lines(columns, best, csv, format);
    RowReader reader =
        RowReader.of(
            columns,
            best,
            lines.stream().map(Line::cells).toList(),
            format.getDelimiterString().charAt(0));
    return lines.stream().map(line -> reader.read(line.number(), line.cells())).toList();
  }

  private static Header header(Columns columns, String csv, CSVFormat format) {
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      for (CSVRecord cells : parser) {
        if (!isBlank(cells)) {
          return Header.of(columns, cells.toList());
        }
      }
      return Header.UNREADABLE;
    } catch (UncheckedIOException | IOException unreadable) {
      return Header.UNREADABLE; // with this separator
    }
  }

  /** The lines below the header. */
  private static List<Line> lines(Columns columns, Header header, String csv, CSVFormat format) {
    List<Line> lines = new ArrayList<>();
    boolean first = true;
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      for (CSVRecord cells : parser) {
        if (isBlank(cells)) {
          continue;
        }
        if (first) {
          first = false;
          header.check(columns);
        } else {
          int last = (int) parser.getCurrentLineNumber();
          lines.add(new Line(last - lineBreaks(cells), cells.toList()));
        }
      }
    } catch (UncheckedIOException | IOException unreadable) {
      throw malformed(unreadable);
    }
    return lines;
  }

  private static ProblemException malformed(Exception unreadable) {
    Throwable cause = unreadable instanceof CSVException ? unreadable : unreadable.getCause();
    Matcher unmatched = UNMATCHED_QUOTE.matcher(String.valueOf(cause));
    if (!(cause instanceof CSVException) || !unmatched.find()) {
      throw new IllegalStateException("a text can always be read", unreadable);
    }
    String line = unmatched.group("line").replaceAll("\\D", "");
    return new ProblemException(
        Problem.of(400, "malformed-csv", Map.of("line", Integer.valueOf(line))));
  }

  private static boolean isBlank(CSVRecord cells) {
    return cells.stream().allMatch(Texts::isBlank);
  }

  private static int lineBreaks(CSVRecord cells) {
    return (int) cells.stream().flatMap(cell -> LINE_BREAK.matcher(cell).results()).count();
  }
}
