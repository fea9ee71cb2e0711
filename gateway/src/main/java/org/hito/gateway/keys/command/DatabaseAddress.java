package org.hito.gateway.keys.command;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The database of the gateway, from the same settings. */
record DatabaseAddress(
    String url,
    String username,
    String password,
    Optional<String> tls,
    Optional<String> authorities) {

  private static final String SETTINGS = "quarkus.datasource.";

  static DatabaseAddress of(Config config) {
    return new DatabaseAddress(
        config
            .getOptionalValue(SETTINGS + "reactive.url", String.class)
            .orElse("vertx-reactive:postgresql://localhost:5432/gateway"),
        config.getOptionalValue(SETTINGS + "username", String.class).orElse("gateway"),
        config.getOptionalValue(SETTINGS + "password", String.class).orElse(""),
        config.getOptionalValue("hito.database.tls", String.class),
        config.getOptionalValue("hito.database.ca", String.class));
  }

  Pool pool(Vertx vertx) {
    PgConnectOptions address =
        PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
            .setUser(username)
            .setPassword(password);
    tls.ifPresent(
        mode -> address.setSslMode(SslMode.of(mode)).setHostnameVerificationAlgorithm("HTTPS"));
    authorities.ifPresent(
        file -> address.setPemTrustOptions(new PemTrustOptions().addCertPath(file)));
    return Pool.newInstance(
        PgBuilder.pool().connectingTo(address).using(vertx.getDelegate()).build());
  }
}
