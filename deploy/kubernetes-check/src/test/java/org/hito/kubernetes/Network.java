package org.hito.kubernetes;

import static org.hito.kubernetes.Manifests.any;
import static org.hito.kubernetes.Manifests.items;
import static org.hito.kubernetes.Manifests.name;
import static org.hito.kubernetes.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pods may connect only if both sides allow it; every allowed egress is an allowed ingress; a pod
 * with an address among its settings may connect to it; and the gateway reaches every receiver of
 * webhooks that the API accepts.
 */
final class Network implements Check {
  private static final Pattern ADDRESS = Pattern.compile("(?:^|//)([a-z][a-z-]+)(?::(\\d+))?");

  // the ends of what Sink of the gateway accepts
  private static final List<Integer> PORTS_OF_RECEIVERS = List.of(443, 1_024, 65_535);

  /** An address inside the cluster: the pods behind it, and their port. */
  private record Target(Pod pod, int port) {}

  @Override
  public List<String> violations(Manifests manifests) {
    List<JsonNode> policies = manifests.of("NetworkPolicy");
    List<Pod> pods = Pod.in(manifests);
    List<String> found = new ArrayList<>();
    if (policies.stream().noneMatch(Network::deniesAll)) {
      found.add("there is no policy that denies all");
    }
    Map<String, Target> addresses = addresses(manifests, pods);
    for (JsonNode workload : manifests.workloads()) {
      Pod caller = pod(Manifests.title(workload), pods);
      found.addAll(shutOut(caller, pods, policies));
      Environment.of(workload, manifests)
          .literals()
          .forEach(
              (name, value) -> {
                Target target = target(value, addresses);
                // a migration has all settings of its server, and needs only the database
                boolean isNeeded =
                    name.startsWith("QUARKUS_DATASOURCE")
                        || !workload.path("kind").asText().equals("Job");
                if (target != null && isNeeded && !isLetOut(caller, target, policies)) {
                  found.add(caller.name() + " is not let out: " + shown(target));
                }
              });
    }
    for (JsonNode connect : manifests.of("KafkaConnect")) {
      Pod caller = pod(Manifests.title(connect), pods);
      found.addAll(shutOut(caller, pods, policies));
      Target broker = target(connect.at("/spec/bootstrapServers").asText(), addresses);
      if (broker == null || !isLetOut(caller, broker, policies)) {
        found.add(caller.name() + " is not let out to Kafka");
      }
      for (JsonNode connector : connectors(connect, manifests)) {
        Target database = target(database(connector), addresses);
        if (database == null || !isLetOut(caller, database, policies)) {
          found.add(caller.name() + " is not let out to the database of " + name(connector));
        }
      }
    }
    found.addAll(unreachableReceivers(pods, policies));
    return found.stream().distinct().toList();
  }

  private static List<String> unreachableReceivers(List<Pod> pods, List<JsonNode> policies) {
    Pod gateway = pod("Deployment gateway", pods);
    return PORTS_OF_RECEIVERS.stream()
        .filter(port -> rules(gateway, policies).noneMatch(rule -> leadsOut(rule, port)))
        .map(port -> gateway.name() + " is not let out: receivers at " + port)
        .toList();
  }

  private static boolean leadsOut(JsonNode rule, int port) {
    return any(rule.path("to"), peer -> peer.at("/ipBlock/cidr").asText().equals("0.0.0.0/0"))
        && any(
            rule.path("ports"),
            open ->
                open.path("port").asInt() <= port
                    && port <= open.path("endPort").asInt(open.path("port").asInt()));
  }

  private static List<JsonNode> connectors(JsonNode connect, Manifests manifests) {
    return manifests.of("KafkaConnector").stream()
        .filter(
            one ->
                one.at("/metadata/labels")
                    .path("strimzi.io/cluster")
                    .asText()
                    .equals(name(connect)))
        .toList();
  }

  private static String database(JsonNode connector) {
    JsonNode config = connector.at("/spec/config");
    return config.path("database.hostname").asText() + ":" + config.path("database.port").asText();
  }

  private static List<String> shutOut(Pod caller, List<Pod> pods, List<JsonNode> policies) {
    return pods.stream()
        .flatMap(Network::targets)
        .filter(target -> isLetOut(caller, target, policies))
        .filter(target -> !isLetIn(caller, target, policies))
        .map(target -> caller.name() + " is let out, but not in: " + shown(target))
        .toList();
  }

  private static boolean deniesAll(JsonNode policy) {
    JsonNode spec = policy.path("spec");
    return spec.path("podSelector").isEmpty()
        && texts(spec.path("policyTypes")).containsAll(List.of("Ingress", "Egress"))
        && !spec.has("ingress")
        && !spec.has("egress");
  }

  private static Map<String, Target> addresses(Manifests manifests, List<Pod> pods) {
    Map<String, Target> addresses = new HashMap<>();
    for (JsonNode service : manifests.of("Service")) {
      String port = service.at("/spec/ports/0/targetPort").asText();
      pods.stream()
          .filter(pod -> Labels.haveAll(service.at("/spec/selector"), pod.labels()))
          .filter(pod -> pod.ports().containsKey(port))
          .forEach(pod -> addresses.put(name(service), new Target(pod, pod.ports().get(port))));
    }
    for (JsonNode kafka : manifests.of("Kafka")) {
      Pod pod = pod(Manifests.title(kafka), pods);
      addresses.put(name(kafka) + "-kafka-bootstrap", new Target(pod, 0));
    }
    for (JsonNode cluster : manifests.of("Cluster")) {
      Pod pod = pod(Manifests.title(cluster), pods);
      addresses.put(name(cluster) + "-rw", new Target(pod, 0));
    }
    return addresses;
  }

  private static Target target(String value, Map<String, Target> addresses) {
    Matcher address = ADDRESS.matcher(value);
    while (address.find()) {
      Target target = addresses.get(address.group(1));
      if (target != null) {
        return target.port() > 0
            ? target
            : new Target(target.pod(), Integer.parseInt(address.group(2)));
      }
    }
    return null;
  }

  private static Stream<Target> targets(Pod pod) {
    return pod.ports().values().stream().distinct().map(port -> new Target(pod, port));
  }

  private static Pod pod(String name, List<Pod> pods) {
    return pods.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static boolean isLetOut(Pod caller, Target target, List<JsonNode> policies) {
    return rules(caller, policies)
        .anyMatch(
            rule -> any(rule.path("to"), peer -> isPeer(peer, target.pod())) && has(rule, target));
  }

  private static Stream<JsonNode> rules(Pod caller, List<JsonNode> policies) {
    return policies.stream()
        .filter(policy -> Labels.match(policy.at("/spec/podSelector"), caller.labels()))
        .flatMap(policy -> items(policy.at("/spec/egress")));
  }

  private static boolean isLetIn(Pod caller, Target target, List<JsonNode> policies) {
    JsonNode peers = target.pod().admits().get(target.port());
    return (peers != null && any(peers, peer -> isPeer(peer, caller)))
        || policies.stream()
            .filter(policy -> Labels.match(policy.at("/spec/podSelector"), target.pod().labels()))
            .flatMap(policy -> items(policy.at("/spec/ingress")))
            .anyMatch(
                rule -> any(rule.path("from"), peer -> isPeer(peer, caller)) && has(rule, target));
  }

  private static boolean isPeer(JsonNode peer, Pod pod) {
    return peer.has("podSelector")
        && !peer.has("namespaceSelector")
        && Labels.match(peer.path("podSelector"), pod.labels());
  }

  private static boolean has(JsonNode rule, Target target) {
    return any(
        rule.path("ports"),
        port ->
            Integer.valueOf(target.port())
                .equals(target.pod().ports().get(port.path("port").asText())));
  }

  private static String shown(Target target) {
    return target.pod().name() + " at " + target.port();
  }
}
