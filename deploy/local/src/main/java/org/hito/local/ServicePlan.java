package org.hito.local;

import java.util.List;
import org.hito.local.process.ServiceSpec;

/** Says which services a platform consists of. */
interface ServicePlan {
  List<ServiceSpec> specs(Settings settings, PassportKeyFiles keys);
}
