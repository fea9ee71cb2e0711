package org.hito.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What we ship: an overlay of the servers, and mostly one of their Kafka and PostgreSQL. */
enum Installation {
  DEV("dev"),
  PRODUCTION("production"),
  BRING_YOUR_OWN("bring-your-own");

  static final Path FOLDER = Path.of("..", "kubernetes");

  private final Path overlay;

  Installation(String overlay) {
    this.overlay = Path.of("overlays", overlay);
  }

  /** All that is applied. */
  Manifests render() throws IOException, InterruptedException {
    return servers(FOLDER).and(infrastructure(FOLDER));
  }

  /** From this copy of the folder of manifests. */
  Manifests servers(Path folder) throws IOException, InterruptedException {
    return Kubectl.render(folder.resolve(overlay));
  }

  /** From this copy of the folder of manifests; nothing if others run Kafka and PostgreSQL. */
  Manifests infrastructure(Path folder) throws IOException, InterruptedException {
    Path infrastructure = folder.resolve(overlay).resolve("infrastructure");
    return Files.exists(infrastructure) ? Kubectl.render(infrastructure) : new Manifests(List.of());
  }

  /** An overlay of this copy of the folder with one more component of it. */
  static Manifests with(String component, String overlay, Path folder)
      throws IOException, InterruptedException {
    Path made = Files.createDirectories(Path.of("target", "with-" + component));
    Path there = made.toRealPath().relativize(folder.toRealPath());
    Files.writeString(
        made.resolve("kustomization.yaml"),
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        namespace: hito
        resources: [%1$s/overlays/%2$s]
        components: [%1$s/components/%3$s]
        """
            .formatted(there, overlay, component));
    return Kubectl.render(made);
  }
}
