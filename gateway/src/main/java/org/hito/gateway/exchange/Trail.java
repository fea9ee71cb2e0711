package org.hito.gateway.exchange;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.function.IntFunction;

/** Collects what becomes known about an exchange, for the audit log and the access log. */
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

  /** The caller was identified, or at least claims an identity. */
  public void isOf(String subject, String agency) {
    this.subject = subject;
    this.agency = agency;
  }

  /** It was answered with a problem. */
  public void endsWith(String code) {
    this.code = code;
  }

  /** The exchange was a sign-in. */
  public void isSignIn() {
    this.signsIn = true;
  }

  /** Whether it was a sign-in. */
  public boolean signsIn() {
    return signsIn;
  }

  /** Sets how a change is recorded, given the status of its answer. */
  public void keepWith(IntFunction<Future<Void>> keeper) {
    this.keeper = keeper;
  }

  /**
   * Records the outcome of the exchange; completes when the answer may be sent, on the caller's
   * event loop.
   */
  public Future<Void> keep(int status) {
    return kept ? Future.succeededFuture() : keeper.apply(status);
  }

  /** It is recorded already, and need not be at its end. */
  public void markKept() {
    this.kept = true;
  }

  /** Whether it is recorded already. */
  public boolean wasKept() {
    return kept;
  }

  /** The caller; null if unknown. */
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
