package org.hito.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hito.local.Service;

/** The commands in {@code docs/operating/runbook.md}. */
final class Runbook {
  private static final Pattern SECTION = Pattern.compile("(?m)^## ");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(promql|sql|sh)\\n(.*?)```");

  /** A block of code in the section of an alert. */
  record Block(String alert, String language, String code) {}

  private Runbook() {}

  /** The headings of its sections. */
  static List<String> alerts() throws IOException {
    return sections().stream().map(section -> section.lines().findFirst().orElseThrow()).toList();
  }

  static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (String section : sections()) {
      String alert = section.lines().findFirst().orElseThrow();
      BLOCK
          .matcher(section)
          .results()
          .forEach(found -> blocks.add(new Block(alert, found.group(1), found.group(2))));
    }
    return blocks;
  }

  /** The database that the first line of a statement names last. */
  static String database(Block block) {
    String comment = block.code().lines().findFirst().orElseThrow();
    return comment.substring(comment.lastIndexOf(' ') + 1);
  }

  /** A script with the management ports of the platform under test. */
  static String addressed(String script) {
    int port = RunningPlatform.get().settings().ports().management();
    String addressed = script;
    for (int place = 0; place < Service.values().length; place++) {
      addressed = addressed.replace("localhost:908" + place, "localhost:" + (port + place));
    }
    return addressed;
  }

  private static List<String> sections() throws IOException {
    String text = Files.readString(RunningPlatform.REPOSITORY.resolve("docs/operating/runbook.md"));
    return Arrays.stream(SECTION.split(text)).skip(1).toList();
  }
}
