package org.hito.gateway.dashboard.form;

import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.language.Language;

/**
 * A field of a form. Its name is the path of a member of the API's body with points, such as {@code
 * evidence.0.url}, so that values and errors find their places.
 *
 * @param isRequired whether the form says that it must be filled in; the API decides
 * @param longest how many characters it takes; no fewer than the API accepts
 */
public record Field(String name, FieldKind kind, boolean isRequired, int longest) {

  public static Field required(String name, FieldKind kind) {
    return new Field(name, kind, true, kind.longest());
  }

  public static Field optional(String name, FieldKind kind) {
    return new Field(name, kind, false, kind.longest());
  }

  /** This field with room for a number of characters. */
  public Field upTo(int characters) {
    return new Field(name, kind, isRequired, characters);
  }

  /** The two fields of a text in two languages, that of the reader first. */
  public static List<Field> localised(String name, FieldKind kind, Language reader) {
    return Stream.of(Language.values())
        .sorted((one, other) -> Boolean.compare(other == reader, one == reader))
        .map(language -> optional(name + "." + language.tag(), kind))
        .toList();
  }

  /** The same two fields for a text that is needed in one language only. */
  public static List<Field> eitherLanguage(String name, FieldKind kind, Language reader) {
    return localised(name, kind, reader).stream()
        .map(field -> required(field.name(), kind))
        .toList();
  }

  /** The name of its texts: without the indexes of lists. */
  String textName() {
    return name.replaceAll("\\.\\d+", "");
  }

  /** Whether something at this path of the body belongs to it. */
  boolean isAt(String path) {
    return name.equals(path) || name.startsWith(path + ".") || path.startsWith(name + ".");
  }
}
