package org.hito.initiative;

import org.hito.testkit.settings.SettingsRules;

class SettingsTest extends SettingsRules {
  SettingsTest() {
    super("Everywhere", "Settings of the services", "initiative-service", "Set by the build");
  }
}
