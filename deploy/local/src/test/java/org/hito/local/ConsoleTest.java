package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  @Test
  void whatIsDoneStandsInColumnsInEveryLocale() {
    // Given
    var printed = new ByteArrayOutputStream();
    var console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Locale own = Locale.getDefault();

    // When
    try {
      Locale.setDefault(Locale.forLanguageTag("es-ES"));
      console.done("PostgreSQL", "127.0.0.1:5432", Duration.ofMillis(940));
      console.done("initiative-service", "http://localhost:8081", Duration.ofMillis(12_345));
    } finally {
      Locale.setDefault(own);
    }

    // Then
    String space = " ".repeat(2);
    assertEquals(
        (space + "%-20s %-58s   0.9 s%n" + space + "%-20s %-58s  12.3 s%n")
            .formatted(
                "PostgreSQL", "127.0.0.1:5432", "initiative-service", "http://localhost:8081"),
        printed.toString(StandardCharsets.UTF_8));
  }
}
