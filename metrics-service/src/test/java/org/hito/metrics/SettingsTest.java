package org.hito.metrics;

import org.hito.testkit.settings.SettingsRules;

class SettingsTest extends SettingsRules {
  SettingsTest() {
    super("Everywhere", "Settings of the services", "metrics-service", "Set by the build");
  }
}
