package org.hito.testkit.embedded;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Further listeners of a broker of this JVM, as in installations: encrypted, and for known clients
 * only. Clients must use the host name {@code localhost}.
 *
 * @param certificate of the broker, and of clients that have one
 * @param passwordPort for clients that authenticate with a password (SCRAM-SHA-512) or a token
 *     (OAUTHBEARER)
 * @param certificatePort for clients that authenticate with a certificate
 * @param provider who issues tokens, or null
 */
public record SecuredListeners(
    ServerCertificate certificate, int passwordPort, int certificatePort, Provider provider) {
  private static final String USER = "hito";
  private static final String PASSWORD = "local-only";
  private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
  private static final String OAUTH = "org.apache.kafka.common.security.oauthbearer.OAuthBearer";

  /**
   * An identity provider.
   *
   * @param keys address of its keys
   * @param tokens address of its token endpoint
   * @param audience of the tokens that the broker accepts
   */
  public record Provider(URI keys, URI tokens, String audience) {}

  /** Listeners without tokens. */
  public SecuredListeners(ServerCertificate certificate, int passwordPort, int certificatePort) {
    this(certificate, passwordPort, certificatePort, null);
  }

  /** Settings of a client that has a password. */
  public Map<String, String> withPassword() {
    Map<String, String> settings = trusting("SASL_SSL", passwordPort);
    settings.put("sasl.mechanism", "SCRAM-SHA-512");
    settings.put(
        "sasl.jaas.config",
        "%s required username=\"%s\" password=\"%s\";".formatted(SCRAM, USER, PASSWORD));
    return settings;
  }

  /** Settings of a client that the provider knows. */
  public Map<String, String> withToken(String client, String secret) {
    Map<String, String> settings = trusting("SASL_SSL", passwordPort);
    settings.put("sasl.mechanism", "OAUTHBEARER");
    settings.put("sasl.login.callback.handler.class", OAUTH + "LoginCallbackHandler");
    settings.put("sasl.jaas.config", OAUTH + "LoginModule required;");
    settings.put("sasl.oauthbearer.token.endpoint.url", provider.tokens().toString());
    settings.put("sasl.oauthbearer.client.credentials.client.id", client);
    settings.put("sasl.oauthbearer.client.credentials.client.secret", secret);
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
    Map<String, String> settings = new TreeMap<>();
    settings.put("ssl.keystore.type", "PEM");
    settings.put("ssl.keystore.location", certificate.both().toString());
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", certificate.certificate().toString());
    settings.put("listener.name.certificate.ssl.client.auth", "required");
    settings.put("listener.name.password.sasl.enabled.mechanisms", "SCRAM-SHA-512");
    settings.put("listener.name.password.scram-sha-512.sasl.jaas.config", SCRAM + " required;");
    if (provider != null) {
      settings.put("listener.name.password.sasl.enabled.mechanisms", "SCRAM-SHA-512,OAUTHBEARER");
      String mechanism = "listener.name.password.oauthbearer.sasl.";
      settings.put(mechanism + "jaas.config", OAUTH + "LoginModule required;");
      settings.put(mechanism + "server.callback.handler.class", OAUTH + "ValidatorCallbackHandler");
      settings.put("sasl.oauthbearer.jwks.endpoint.url", provider.keys().toString());
      settings.put("sasl.oauthbearer.expected.audience", provider.audience());
    }
    return settings;
  }

  /** The users that the broker has from its first start. */
  List<String> users() {
    return List.of("SCRAM-SHA-512=[name=%s,password=%s]".formatted(USER, PASSWORD));
  }
}
