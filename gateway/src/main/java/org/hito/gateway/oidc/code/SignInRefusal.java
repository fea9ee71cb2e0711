package org.hito.gateway.oidc.code;

import org.hito.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/** A provider does not vouch for a person, or its answer cannot be verified. */
public final class SignInRefusal {

  private static final Logger LOG = Logger.getLogger(SignInRefusal.class);

  private SignInRefusal() {}

  /**
   * The refusal, which is logged for operators: often the provider's settings are the reason.
   *
   * @param reason one of the provider's codes, or words of ours
   */
  public static ProblemException because(String provider, String reason) {
    LOG.infof("sign-in refused: provider=%s reason=\"%s\"", provider, printable(reason));
    return new ProblemException(403, "sign-in-refused");
  }

  /** A provider's text, made safe for a log line. */
  static String printable(String reason) {
    return reason.replaceAll("[^\\x20-\\x21\\x23-\\x7e]", "?");
  }
}
