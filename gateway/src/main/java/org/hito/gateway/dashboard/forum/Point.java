package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.TemplateData;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.promise.Promise;

/** A promise, and what became of it since the last meeting. */
@TemplateData
public record Point(Promise promise, SinceLastMeeting since) {

  public Badge badge() {
    return Badge.of(since.name(), promise.thing().words());
  }
}
