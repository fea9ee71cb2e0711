package org.hito.gateway;

import org.hito.testkit.settings.SettingsRules;

class SettingsTest extends SettingsRules {
  SettingsTest() {
    super("Everywhere", "Settings of the gateway", "Signing in", "The local issuer");
  }
}
