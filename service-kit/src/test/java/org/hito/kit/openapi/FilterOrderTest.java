package org.hito.kit.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Filters of equal priority run in an order that each build chooses anew. */
class FilterOrderTest {

  @Test
  void noTwoFiltersHaveTheSamePriority() {
    // Given
    List<JavaClass> filters =
        new ClassFileImporter()
            .importPackages("org.hito.kit.openapi").stream()
                .filter(type -> type.isAnnotatedWith(OpenApiFilter.class))
                .toList();
    // When
    Set<Integer> priorities = new TreeSet<>();
    filters.forEach(
        filter -> priorities.add(filter.getAnnotationOfType(OpenApiFilter.class).priority()));
    // Then
    assertEquals(filters.size(), priorities.size(), priorities::toString);
  }
}
