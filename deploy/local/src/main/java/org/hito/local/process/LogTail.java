package org.hito.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the line of a log that best explains why the process ended. */
final class LogTail {
  private static final int BYTES = 64 * 1024;
  private static final Pattern STACK = Pattern.compile("^\\s+(at|\\.\\.\\.) .*");
  private static final Pattern NEWS = Pattern.compile("\\s(INFO|DEBUG)\\s");
  private static final Pattern ERROR =
      Pattern.compile("(^|\\s)(ERROR|FATAL|Error:|Caused by:)(\\s|$).*|^Exception in thread .*");

  private LogTail() {}

  /** The last line with an error, otherwise the last one that is not routine. */
  static String lastError(Path log) {
    List<String> lines =
        read(log)
            .lines()
            .filter(line -> !line.isBlank() && !STACK.matcher(line).matches())
            .toList();
    String last = last(lines, line -> ERROR.matcher(line).find());
    return last.isEmpty() ? last(lines, line -> !NEWS.matcher(line).find()) : last;
  }

  private static String last(List<String> lines, Predicate<String> wanted) {
    return lines.stream().filter(wanted).reduce("", (before, after) -> after).strip();
  }

  private static String read(Path log) {
    if (!Files.exists(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(BYTES, file.length())];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      return new String(tail, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "its log cannot be read: " + e.getMessage();
    }
  }
}
