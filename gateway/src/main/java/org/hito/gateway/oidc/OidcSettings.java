package org.hito.gateway.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import io.smallrye.config.WithUnnamedKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The identity providers whose tokens are accepted. */
@ConfigMapping(prefix = "hito.oidc")
public interface OidcSettings {

  /** The internal name of the unnamed provider. */
  String UNNAMED = "default";

  /** One provider needs no name; others have one: {@code hito.oidc.<name>.issuer}. */
  @WithParentName
  @WithUnnamedKey(UNNAMED)
  Map<String, Provider> providers();

  /** One identity provider. */
  interface Provider {

    /** The {@code iss} of its tokens; it publishes its configuration below this address. */
    Optional<URI> issuer();

    /** A token must name one of these as its {@code aud}. */
    Optional<List<String>> audience();

    /** The name of the dashboard at this provider, if people may sign in there with it. */
    Optional<String> clientId();

    /** The dashboard's secret at this provider, unless it is a public client. */
    Optional<String> clientSecret();

    /**
     * The scopes that the dashboard requests. Many providers give refresh tokens for offline_access
     * only.
     */
    @WithDefault("openid profile")
    String scopes();

    /** Address of its keys, if it does not publish its configuration. */
    Optional<URI> keys();

    /** How far its clock may deviate. */
    @WithDefault("30S")
    Duration clockSkew();

    /** Path of the claim that names the person or client. */
    @WithDefault("sub")
    String subjectClaim();

    /** Path of the claim that holds the code of the organisation the caller acts for. */
    @WithDefault("agency")
    String agencyClaim();

    /** Path of the claim that lists the roles. */
    @WithDefault("groups")
    String rolesClaim();

    /**
     * Maps its roles to ours, such as {@code ministry-editor=agency-editor}; others are then
     * ignored. By default they have the same names.
     */
    Optional<List<String>> roles();

    /** The shortest time between two requests for its keys. */
    @WithDefault("10S")
    Duration keysPause();

    /** Older keys are fetched again, so that withdrawn ones expire. */
    @WithDefault("10M")
    Duration keysMaxAge();
  }
}
