package org.hito.local;

import java.nio.file.Path;
import java.time.Duration;

/** The screen that shows what is running, where, and what to try. */
final class Welcome {
  private Welcome() {}

  static String screen(Settings settings, Duration took) {
    Ports ports = settings.ports();
    Path logs = settings.directory().resolve("logs");
    return """

        Hito is ready, %.0f s after the build.

          Dashboard   http://localhost:%d              for people, in English or Spanish
          API         http://localhost:%d/api/v1       events live: /api/v1/events
          Services    initiative %d, meeting %d, metrics %d; health and metrics on %d to %d
          PostgreSQL  127.0.0.1:%d, databases gateway, initiative, meeting, metrics; user = database, password local
          Kafka       127.0.0.1:%d
          Logs        %s
          Sign in     client_id admin, or any organisation's code such as economia-mx; client_secret local

        Try, in another terminal:

          curl -s localhost:%d/api/v1/indicators/co-operation-agreements
          curl -s localhost:%d/local/oauth/token -d grant_type=client_credentials -d client_id=economia-mx -d client_secret=local
          curl -N 'localhost:%d/api/v1/events?type=indicator.*'

        Ctrl-C stops everything and keeps the data in %s; -Dhito.fresh starts over.
        """
        .formatted(
            Console.seconds(took),
            ports.gateway(),
            ports.gateway(),
            Service.INITIATIVE.port(ports),
            Service.MEETING.port(ports),
            Service.METRICS.port(ports),
            ports.management(),
            Service.METRICS.managementPort(ports),
            ports.postgres(),
            ports.kafka(),
            logs,
            ports.gateway(),
            ports.gateway(),
            ports.gateway(),
            settings.directory());
  }
}
