package org.hito.gateway.exchange;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.function.IntFunction;

/** What becomes known of an exchange on its way, for the audit log and the access log. */
public final class Trail {

  private static final String KEY = "hito.trail";

  private String subject;
  private String agency;
  private String code;
  private boolean signsIn;
  private boolean kept;
  private IntFunction<Future<Void>> keeper = status -> Future.succeededFuture();

  private Trail() {}

  /** The trail of an exchange. */
  public static Trail of(RoutingContext exchange) {
    Trail trail = exchange.get(KEY);
    if (trail == null) {
      trail = new Trail();
      exchange.put(KEY, trail);
    }
    return trail;
  }

  /** Somebody was identified, or at least says who they are. */
  public void isOf(String subject, String agency) {
    this.subject = subject;
    this.agency = agency;
  }

  /** It was answered with a problem. */
  public void endsWith(String code) {
    this.code = code;
  }

  /** Somebody signed in with it. */
  public void isSignIn() {
    this.signsIn = true;
  }

  /** Whether somebody signed in with it. */
  public boolean signsIn() {
    return signsIn;
  }

  /** How an exchange is kept that changes something; it takes the status of the answer. */
  public void keepWith(IntFunction<Future<Void>> keeper) {
    this.keeper = keeper;
  }

  /**
   * Keeps what the exchange has come to; completes when the answer may leave, on the event loop of
   * the caller.
   */
  public Future<Void> keep(int status) {
    return kept ? Future.succeededFuture() : keeper.apply(status);
  }

  /** It is kept, and need not be when it is over. */
  public void markKept() {
    this.kept = true;
  }

  /** Whether it is kept already. */
  public boolean wasKept() {
    return kept;
  }

  /** Who it was; null if nobody said. */
  public String subject() {
    return subject;
  }

  /** The organisation they act for, or null. */
  public String agency() {
    return agency;
  }

  /** The code of the problem, or null. */
  public String code() {
    return code;
  }
}
