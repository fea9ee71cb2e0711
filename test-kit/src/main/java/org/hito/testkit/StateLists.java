package org.hito.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.domain.Newest;

/**
 * The lists in a state that could grow without limit. Lists in the declaration cannot, since the
 * declaration is limited, and neither can {@link Newest}.
 */
public final class StateLists {

  private final Class<?> declaration;
  private final Set<String> declared;
  private final Set<String> found = new TreeSet<>();
  private final Set<Class<?>> seen = new HashSet<>();

  private StateLists(Class<?> declaration) {
    this.declaration = declaration;
    this.declared =
        Stream.of(declaration.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
  }

  /** In the form {@code Record.component}. */
  public static Set<String> beside(Class<?> declaration, Class<?> state) {
    var lists = new StateLists(declaration);
    for (RecordComponent part : state.getRecordComponents()) {
      if (!lists.declared.contains(part.getName())) {
        lists.look(part);
      }
    }
    return lists.found;
  }

  private void look(RecordComponent part) {
    Class<?> type = part.getType();
    if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
      found.add(part.getDeclaringRecord().getSimpleName() + "." + part.getName());
    }
    Type whole = part.getGenericType();
    Stream<?> parts =
        whole instanceof ParameterizedType generic
            ? Stream.of(generic.getActualTypeArguments())
            : Stream.of(type);
    parts.forEach(this::look);
  }

  private void look(Object type) {
    if (type instanceof Class<?> record
        && record.isRecord()
        && record != declaration
        && seen.add(record)) {
      for (RecordComponent part : record.getRecordComponents()) {
        look(part);
      }
    }
  }
}
