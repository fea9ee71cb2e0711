package org.hito.meeting;

import org.hito.testkit.settings.SettingsRules;

class SettingsTest extends SettingsRules {
  SettingsTest() {
    super("Everywhere", "Settings of the services", "meeting-service", "Set by the build");
  }
}
