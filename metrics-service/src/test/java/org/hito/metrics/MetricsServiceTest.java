package org.hito.metrics;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hito.testkit.InfrastructureResource;
import org.hito.testkit.MidnightGuard;
import org.hito.testkit.WrittenFacts;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service's database and topics, for a test of the running service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({MidnightGuard.class, WrittenFacts.class})
@WithTestResource(
    value = InfrastructureResource.class,
    initArgs = @ResourceArg(name = "database", value = "metrics"))
public @interface MetricsServiceTest {}
