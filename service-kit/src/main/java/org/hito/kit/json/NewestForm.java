package org.hito.kit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.hito.kit.domain.Newest;

/**
 * How {@link Newest} is read: as it is written, {@code {"entries": […], "count": 30}}, and as the
 * list of all that was written before there were too many.
 */
abstract class NewestForm<T> {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  NewestForm(@JsonProperty("entries") List<T> entries, @JsonProperty("count") int count) {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  NewestForm(List<T> all) {}
}
