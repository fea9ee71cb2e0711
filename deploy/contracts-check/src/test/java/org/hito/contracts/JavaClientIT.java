package org.hito.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The client that openapi-generator generates, and a program that uses it. */
class JavaClientIT {
  private static final Path GENERATED = Path.of("target", "clients").toAbsolutePath();
  private static final Path GENERATOR = Path.of("target", "tools", "openapi-generator.jar");
  private static final Path CLASSES = GENERATED.resolve("classes");

  @Test
  void aClientCompilesWithAProgramThatSendsIfMatchAndAPatchAndReadsValuesThatAreAddedLater()
      throws Exception {
    // Given
    generate();

    // When
    compile();

    // Then
    try (var loader = new URLClassLoader(new URL[] {CLASSES.toUri().toURL()})) {
      Class<?> status = loader.loadClass("org.hito.client.model.HealthStatus");
      Object read = status.getMethod("fromValue", String.class).invoke(null, "PURPLE");
      assertEquals("UNKNOWN_DEFAULT_OPEN_API", read.toString().toUpperCase(Locale.ROOT));
    }
  }

  private static void compile() throws IOException {
    StringWriter said = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-d", Files.createDirectories(CLASSES).toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()))
              .call();
      assertEquals(true, compiled, said::toString);
    }
  }

  private static void generate() throws IOException, InterruptedException {
    String root = "org.hito.client";
    Tool.run(
        Files.createDirectories(GENERATED),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            GENERATOR.toAbsolutePath().toString(),
            "generate",
            "--generator-name=java",
            "--library=native",
            "--input-spec=" + Documents.openApi(),
            "--output=" + GENERATED.resolve("hito"),
            "--invoker-package=" + root,
            "--api-package=" + root + ".api",
            "--model-package=" + root + ".model",
            "--additional-properties=useJakartaEe=true,enumUnknownDefaultCase=true",
            "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,"
                + "apiDocs=false,modelDocs=false"));
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>(in(Path.of("src", "test", "clients")));
    sources.addAll(in(GENERATED.resolve("hito/src/main/java")));
    return sources;
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
