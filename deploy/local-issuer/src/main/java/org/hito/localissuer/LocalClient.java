package org.hito.localissuer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A client of the local issuer: any organisation by its code, or the administrator. */
record LocalClient(String id, String agency, Set<String> roles) {

  private static final String ADMINISTRATOR = "admin";
  private static final String PLATFORM = "hito";
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int CODE_LENGTH = 80;

  /** The client of an id; empty when the id cannot be an organisation's code. */
  static Optional<LocalClient> of(String id) {
    if (id.length() > CODE_LENGTH || !CODE.matcher(id).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        id.equals(ADMINISTRATOR)
            ? new LocalClient(id, PLATFORM, Set.of("platform-admin"))
            : new LocalClient(id, id, Set.of("agency-editor", "verifier")));
  }
}
