package org.hito.kubernetes;

import java.util.List;

/** Something that must be true of an installation. */
@FunctionalInterface
interface Check {

  /** What is wrong; nothing, if all is well. */
  List<String> violations(Manifests manifests);
}
