package org.hito.kubernetes;

import static org.hito.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No secret is in a manifest; each that is named exists, and no server sees those of another. */
final class Secrets implements Check {
  private static final Pattern SECRET =
      Pattern.compile(".*(PASSWORD|SECRET|PEPPER|JAAS|TOKEN|PRIVATE_KEY|SESSIONS_KEYS)");
  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

  @Override
  public List<String> violations(Manifests manifests) {
    List<String> found = new ArrayList<>();
    manifests.of("Secret").forEach(one -> found.add(title(one) + " is in the repository"));
    for (JsonNode map : manifests.of("ConfigMap")) {
      map.path("data").properties().stream()
          .filter(one -> SECRET.matcher(one.getKey()).matches())
          .forEach(one -> found.add(title(map) + " shows " + one.getKey()));
    }
    Set<String> provided = provided(manifests);
    for (JsonNode workload : manifests.workloads()) {
      Environment.of(workload, manifests).literals().keySet().stream()
          .filter(name -> SECRET.matcher(name).matches())
          .forEach(name -> found.add(title(workload) + " shows " + name));
      for (String secret : named(workload)) {
        if (!provided.contains(secret)) {
          found.add(title(workload) + " needs a Secret that nobody makes: " + secret);
        }
        if (isOfAnother(Manifests.module(workload), secret)) {
          found.add(title(workload) + " sees " + secret);
        }
      }
    }
    return found;
  }

  private static Set<String> named(JsonNode workload) {
    JsonNode pod = Manifests.template(workload).path("spec");
    return Stream.of(
            pod.findValues("secretKeyRef").stream().map(one -> one.path("name")),
            pod.findValues("secret").stream()
                .map(one -> one.has("name") ? one.path("name") : one.path("secretName")))
        .flatMap(names -> names)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** By the operators of the data, by External Secrets, or by hand, as the README lists. */
  private static Set<String> provided(Manifests manifests) {
    Set<String> names = new TreeSet<>();
    manifests.of("KafkaUser").forEach(one -> names.add(Manifests.name(one)));
    manifests.of("Kafka").forEach(one -> names.add(Manifests.name(one) + "-cluster-ca-cert"));
    manifests.of("Cluster").forEach(one -> names.add(Manifests.name(one) + "-ca"));
    manifests.of("ExternalSecret").forEach(one -> names.add(one.at("/spec/target/name").asText()));
    try (Stream<String> lines = Files.lines(Installation.FOLDER.resolve("README.md"))) {
      lines
          .filter(line -> line.startsWith("| `"))
          .map(line -> line.substring(0, line.indexOf(" | ")))
          .flatMap(line -> NAME.matcher(line).results())
          .forEach(name -> names.add(name.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static boolean isOfAnother(String module, String secret) {
    return ServiceSource.ALL.stream()
        .map(ServiceSource::module)
        .filter(other -> !other.equals(module))
        .anyMatch(other -> secret.startsWith(other.replace("-service", "")));
  }
}
