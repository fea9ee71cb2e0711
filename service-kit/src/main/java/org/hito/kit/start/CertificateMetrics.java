package org.hito.kit.start;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.hito.kit.tls.CertificateEnds;

/** Shows when the certificates in use end. */
@Singleton
class CertificateMetrics {

  void show(@Observes StartupEvent event, Config config, MeterRegistry registry) {
    CertificateEnds.in(name -> config.getOptionalValue(name, String.class))
        .forEach(
            (file, end) ->
                Gauge.builder("hito.certificate.end.timestamp", end::getEpochSecond)
                    .description("When a certificate that this process uses is no longer valid")
                    .baseUnit("seconds")
                    .tag("file", file.toString())
                    .register(registry));
  }
}
