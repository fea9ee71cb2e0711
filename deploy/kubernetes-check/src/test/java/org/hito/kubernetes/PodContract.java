package org.hito.kubernetes;

import static org.hito.kubernetes.Manifests.any;
import static org.hito.kubernetes.Manifests.container;
import static org.hito.kubernetes.Manifests.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules for every pod of ours, line by line. */
final class PodContract implements Check {
  private static final Pattern HEAP = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
  private static final int LARGEST_HEAP = 60;

  private static final Map<String, Predicate<JsonNode>> PODS = new LinkedHashMap<>();
  private static final Map<String, Predicate<JsonNode>> CONTAINERS = new LinkedHashMap<>();
  private static final Map<String, Predicate<JsonNode>> SERVERS = new LinkedHashMap<>();

  static {
    PODS.put("has not exactly one container", pod -> pod.path("containers").size() == 1);
    PODS.put("has a token", pod -> is(pod, "/automountServiceAccountToken", false));
    PODS.put("gets links to services", pod -> is(pod, "/enableServiceLinks", false));
    PODS.put("may be root", pod -> is(pod, "/securityContext/runAsNonRoot", true));
    PODS.put("has no number for its user", pod -> pod.at("/securityContext/runAsUser").asInt() > 0);
    PODS.put(
        "lacks a seccomp profile",
        pod -> pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"));
    PODS.put(
        "has a /tmp without a limit",
        pod ->
            any(
                pod.path("volumes"),
                volume ->
                    volume.path("name").asText().equals("tmp")
                        && volume.at("/emptyDir/sizeLimit").isTextual()));
    CONTAINERS.put(
        "may gain privileges", one -> is(one, "/securityContext/allowPrivilegeEscalation", false));
    CONTAINERS.put(
        "may write its root", one -> is(one, "/securityContext/readOnlyRootFilesystem", true));
    CONTAINERS.put(
        "keeps capabilities",
        one ->
            any(one.at("/securityContext/capabilities/drop"), drop -> drop.asText().equals("ALL")));
    CONTAINERS.put("requests no CPU", one -> one.at("/resources/requests/cpu").isTextual());
    CONTAINERS.put("has a limit of CPU", one -> one.at("/resources/limits/cpu").isMissingNode());
    CONTAINERS.put(
        "has another limit of memory than it requests",
        one ->
            one.at("/resources/limits/memory").isTextual()
                && one.at("/resources/limits/memory").equals(one.at("/resources/requests/memory")));
    SERVERS.put(
        "gives up a replica before there is another",
        one -> one.at("/spec/strategy/rollingUpdate/maxUnavailable").asText().equals("0"));
    SERVERS.put(
        "adds more than one replica at a time",
        one -> one.at("/spec/strategy/rollingUpdate/maxSurge").asText().equals("1"));
    SERVERS.put("does not spread over zones", one -> spreads(one, "topology.kubernetes.io/zone"));
    SERVERS.put("does not spread over nodes", one -> spreads(one, "kubernetes.io/hostname"));
    for (String probe : List.of("startup", "readiness", "liveness")) {
      SERVERS.put(
          "has no " + probe + " probe on its management port",
          one ->
              container(one).at("/" + probe + "Probe/httpGet/port").asText().equals("management"));
    }
    SERVERS.put(
        "has less than two minutes to start",
        one -> {
          JsonNode probe = container(one).path("startupProbe");
          return probe.path("periodSeconds").asInt() * probe.path("failureThreshold").asInt()
              >= 120;
        });
  }

  @Override
  public List<String> violations(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (JsonNode workload : manifests.workloads()) {
      broken(PODS, template(workload).path("spec"), workload, found);
      broken(CONTAINERS, container(workload), workload, found);
      Environment environment = Environment.of(workload, manifests);
      String options = environment.value("JAVA_TOOL_OPTIONS");
      heap(options, workload, found);
      if (!options.contains("-Djava.net.preferIPv6Addresses=system")) {
        found.add(Manifests.title(workload) + " takes IPv4 where there is only IPv6");
      }
    }
    for (JsonNode server : manifests.of("Deployment")) {
      broken(SERVERS, server, server, found);
      drain(server, Environment.of(server, manifests), found);
    }
    return found;
  }

  private static void broken(
      Map<String, Predicate<JsonNode>> rules, JsonNode part, JsonNode whole, List<String> found) {
    rules.forEach(
        (otherwise, rule) -> {
          if (!rule.test(part)) {
            found.add(Manifests.title(whole) + " " + otherwise);
          }
        });
  }

  private static void heap(String options, JsonNode workload, List<String> found) {
    Matcher percentage = HEAP.matcher(options);
    if (!percentage.find() || Integer.parseInt(percentage.group(1)) > LARGEST_HEAP) {
      found.add(Manifests.title(workload) + " may fill its memory with heap");
    }
    if (!options.contains("-XX:+ExitOnOutOfMemoryError")) {
      found.add(Manifests.title(workload) + " goes on without memory");
    }
  }

  private static void drain(JsonNode server, Environment environment, List<String> found) {
    Duration needed =
        seconds(environment.value("QUARKUS_SHUTDOWN_DELAY"))
            .plus(seconds(environment.value("QUARKUS_SHUTDOWN_TIMEOUT")));
    long granted = template(server).at("/spec/terminationGracePeriodSeconds").asLong();
    if (needed.toSeconds() >= granted) {
      found.add(Manifests.title(server) + " is killed while it drains");
    }
    ServiceSource source = new ServiceSource(Manifests.module(server));
    if (!source.settings().getProperty("quarkus.shutdown.delay-enabled", "").equals("true")) {
      found.add(Manifests.title(server) + " is built without the delay of its shutdown");
    }
  }

  private static Duration seconds(String setting) {
    return Duration.parse("PT" + setting);
  }

  private static boolean is(JsonNode node, String pointer, boolean wanted) {
    return node.at(pointer).isBoolean() && node.at(pointer).asBoolean() == wanted;
  }

  private static boolean spreads(JsonNode server, String over) {
    return any(
        template(server).at("/spec/topologySpreadConstraints"),
        one ->
            one.path("topologyKey").asText().equals(over)
                && any(one.path("matchLabelKeys"), key -> key.asText().equals("pod-template-hash"))
                && Labels.match(
                    one.path("labelSelector"), template(server).at("/metadata/labels")));
  }
}
