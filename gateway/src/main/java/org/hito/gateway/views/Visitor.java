package org.hito.gateway.views;

import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.inbound.Incoming;
import org.hito.kit.language.Language;

/**
 * The caller of a view and their exchange.
 *
 * @param language the language of labels
 */
public record Visitor(
    RoutingContext exchange, Incoming incoming, Caller caller, Language language) {}
