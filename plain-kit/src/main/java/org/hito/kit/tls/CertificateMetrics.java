package org.hito.kit.tls;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Shows when the certificates in use end. Quarkus binds it to the metrics of a process. */
@Singleton
class CertificateMetrics implements MeterBinder {

  private final Config config;

  @Inject
  CertificateMetrics(Config config) {
    this.config = config;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
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
