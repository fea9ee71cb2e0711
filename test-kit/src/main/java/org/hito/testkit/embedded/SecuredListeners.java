package org.hito.testkit.embedded;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * More ways to a broker of this JVM, as installations have them: encrypted, and for known clients
 * only. Clients know its host by the name {@code localhost}.
 *
 * @param certificate of the broker, and of clients that have one
 * @param passwordPort for clients that prove who they are with a password (SCRAM-SHA-512)
 * @param certificatePort for clients that prove it with their certificate
 */
public record SecuredListeners(
    ServerCertificate certificate, int passwordPort, int certificatePort) {
  private static final String USER = "hito";
  private static final String PASSWORD = "local-only";
  private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";

  /** Settings of a client that has a password. */
  public Map<String, String> withPassword() {
    Map<String, String> settings = trusting("SASL_SSL", passwordPort);
    settings.put("sasl.mechanism", "SCRAM-SHA-512");
    settings.put(
        "sasl.jaas.config",
        "%s required username=\"%s\" password=\"%s\";".formatted(SCRAM, USER, PASSWORD));
    return settings;
  }

  /** Settings of a client that has a certificate. */
  public Map<String, String> withCertificate() {
    Map<String, String> settings = trusting("SSL", certificatePort);
    settings.put("ssl.keystore.type", "PEM");
    settings.put("ssl.keystore.location", certificate.both().toString());
    return settings;
  }

  private Map<String, String> trusting(String protocol, int port) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("bootstrap.servers", "localhost:" + port);
    settings.put("security.protocol", protocol);
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", certificate.certificate().toString());
    return settings;
  }

  String listeners(String host) {
    return ",PASSWORD://%s:%d,CERTIFICATE://%s:%d"
        .formatted(host, passwordPort, host, certificatePort);
  }

  String protocols() {
    return ",PASSWORD:SASL_SSL,CERTIFICATE:SSL";
  }

  Map<String, String> settings() {
    String pem = certificate.both().toString();
    return Map.of(
        "ssl.keystore.type", "PEM",
        "ssl.keystore.location", pem,
        "ssl.truststore.type", "PEM",
        "ssl.truststore.location", certificate.certificate().toString(),
        "listener.name.certificate.ssl.client.auth", "required",
        "listener.name.password.sasl.enabled.mechanisms", "SCRAM-SHA-512",
        "listener.name.password.scram-sha-512.sasl.jaas.config", SCRAM + " required;");
  }

  /** Who the broker knows from its first start on. */
  List<String> users() {
    return List.of("SCRAM-SHA-512=[name=%s,password=%s]".formatted(USER, PASSWORD));
  }
}
