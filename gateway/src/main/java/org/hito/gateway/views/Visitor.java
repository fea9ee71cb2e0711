package org.hito.gateway.views;

import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.inbound.Incoming;
import org.hito.kit.language.Language;

/**
 * Who asks for a view.
 *
 * @param language the language of labels
 */
public record Visitor(
    RoutingContext exchange, Incoming incoming, Caller caller, Language language) {}
