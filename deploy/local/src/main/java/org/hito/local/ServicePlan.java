package org.hito.local;

import java.util.List;
import org.hito.local.process.ServiceSpec;

/** Determines the services of a platform. */
interface ServicePlan {
  List<ServiceSpec> specs(Settings settings, PassportKeyFiles keys);
}
