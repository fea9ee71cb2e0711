package org.hito.kit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.hito.kit.domain.Newest;

/**
 * How {@link Newest} is read: in its own form, {@code {"entries": […], "count": 30}}, and as a
 * plain list of all entries, as earlier versions wrote it.
 */
abstract class NewestForm<T> {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  NewestForm(@JsonProperty("entries") List<T> entries, @JsonProperty("count") int count) {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  NewestForm(List<T> all) {}
}
