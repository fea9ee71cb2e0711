package org.hito.gateway.dashboard.signin;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.hito.gateway.dashboard.page.SeeOther;
import org.hito.gateway.dashboard.page.Words;
import org.hito.kit.language.Language;

/**
 * The page that somebody came from to sign in or out: a path below that of its language, so that it
 * cannot lead to another site.
 */
record ReturnPath(String path) {

  /** The name of the parameter and of the hidden field. */
  static final String NAME = "return";

  private static final int LONGEST = 1000;

  /** The path that a browser sent; the overview if it sent none or an invalid one. */
  static ReturnPath of(String said) {
    return new ReturnPath(
        Optional.ofNullable(said)
            .filter(path -> path.length() <= LONGEST)
            .filter(path -> path.chars().allMatch(one -> one > ' ' && one < 0x7f && one != '\\'))
            .orElse(""));
  }

  /** Redirects a browser there. */
  void lead(RoutingContext exchange, Words words, String root) {
    SeeOther.to(exchange, root + address(words.language())).end();
  }

  private String address(Language language) {
    return language.tag() + "/" + path;
  }
}
