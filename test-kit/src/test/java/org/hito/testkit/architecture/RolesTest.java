package org.hito.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

  private static final String PLANTED = "org.hito.testkit.architecture.planted.";

  @ParameterizedTest
  @CsvSource({
    "domain.ServedThing, domain may not use view",
    "view.ViewedStore, view may not use persistence",
    "persistence.ServingStore, persistence may not use app",
    "app.AnsweringService, app may not use rest",
    "rest.StoringResource, rest may not use persistence",
    "messaging.AnsweringFacts, messaging may not use rest",
    "command.StoringCommand, command may not use persistence",
    "helper.ThingHelper, helper is no role",
  })
  void aRoleThatUsesOneItMayNotIsCaught(String planted, String violation) throws Exception {
    // Given
    Class<?> type = Class.forName(PLANTED + "broken.thing." + planted);
    JavaClasses alone = new ClassFileImporter().importClasses(type);

    // When
    List<String> violations =
        new Roles(PLANTED + "broken").rule().evaluate(alone).getFailureReport().getDetails();

    // Then
    assertFalse(violations.isEmpty());
    assertEquals(
        List.of(), violations.stream().filter(found -> !found.startsWith(violation)).toList());
  }

  @Test
  void rolesThatUseOnlyWhatTheyMayAreNotCaught() {
    // Given
    JavaClasses sound = new ClassFileImporter().importPackages(PLANTED + "sound");

    // When, Then
    assertFalse(new Roles(PLANTED + "sound").rule().evaluate(sound).hasViolation());
    assertTrue(sound.size() > 0);
  }
}
