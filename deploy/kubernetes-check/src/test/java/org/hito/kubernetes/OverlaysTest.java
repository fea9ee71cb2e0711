package org.hito.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlaysTest {

  @BeforeAll
  static void thereIsKubectl() throws IOException, InterruptedException {
    Kubectl.isNeeded();
  }

  @ParameterizedTest
  @EnumSource
  void anInstallationKeepsEveryRule(Installation installation) throws Exception {
    // When
    Manifests manifests = installation.render();
    // Then
    assertEquals("", String.join("\n", Checks.violations(manifests)));
  }

  @Test
  void everyComponentIsPartOfAnInstallationOrValidAlone() throws Exception {
    // Given
    List<Path> components;
    try (Stream<Path> folders = Files.list(Installation.FOLDER.resolve("components"))) {
      components = folders.toList();
    }
    Path together = Path.of("target", "every-component");
    TreeSet<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Installation.FOLDER.resolve("overlays"))) {
      for (Path file : files.filter(one -> one.endsWith("kustomization.yaml")).toList()) {
        used.addAll(
            Files.readAllLines(file).stream()
                .filter(line -> line.contains("/components/"))
                .map(line -> line.replaceAll(".*/components/", ""))
                .collect(Collectors.toSet()));
      }
    }
    // When
    List<Path> unused =
        components.stream().filter(one -> !used.contains(one.getFileName().toString())).toList();
    // Then
    Files.createDirectories(together);
    for (Path component : unused) {
      Files.writeString(
          together.resolve("kustomization.yaml"),
          """
          apiVersion: kustomize.config.k8s.io/v1beta1
          kind: Kustomization
          namespace: hito
          resources: [../../../kubernetes/overlays/dev]
          components: [../../%s]
          """
              .formatted(component));
      Manifests manifests =
          Kubectl.render(together).and(Installation.DEV.infrastructure(Installation.FOLDER));
      assertEquals("", String.join("\n", Checks.violations(manifests)), component.toString());
    }
  }
}
