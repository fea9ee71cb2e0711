package org.hito.gateway.dashboard.form;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.form.Subject.Choice;
import org.hito.gateway.dashboard.page.Words;
import org.hito.kit.language.Language;

/**
 * A field as a page shows it.
 *
 * @param choices what it offers; empty for what is typed freely
 * @param error what is wrong with it; empty if nothing is
 */
@TemplateData
public record FieldModel(
    Field field, Input input, List<Choice> choices, String error, Words words) {

  public String name() {
    return field.name();
  }

  public String label() {
    return words.field(field.textName());
  }

  public boolean isOptional() {
    return !field.isRequired();
  }

  /** How to fill it in; codes are typed if there are too many to choose from. */
  public String hint() {
    return words.hint(field.textName(), field.kind() + (choices.isEmpty() ? "" : ".choice"));
  }

  public String value() {
    return field.kind() != FieldKind.MANY
        ? input.value(name())
        : String.join(", ", input.codes(name()));
  }

  /** Whether a choice was made. */
  public boolean has(String choice) {
    return input.codes(name()).contains(choice);
  }

  public boolean isLong() {
    return field.kind() == FieldKind.LONG;
  }

  public boolean isChoice() {
    return field.kind() == FieldKind.CHOICE && !choices.isEmpty();
  }

  public boolean isMany() {
    return field.kind() == FieldKind.MANY && !choices.isEmpty();
  }

  public int longest() {
    return field.longest();
  }

  /** The keyboard that suits it. */
  public String keyboard() {
    return field.kind() == FieldKind.NUMBER ? "decimal" : "text";
  }

  /** The language of what is typed into it, if that is not the language of the page; or empty. */
  public String language() {
    return Stream.of(Language.values())
        .filter(language -> language != words.language())
        .map(Language::tag)
        .filter(tag -> name().endsWith("." + tag))
        .findFirst()
        .orElse("");
  }

  /** The ids of what describes it. */
  public String describedBy() {
    String hint = hint().isEmpty() ? "" : name() + ".hint";
    return error.isEmpty() ? hint : (hint + " " + name() + ".error").strip();
  }
}
