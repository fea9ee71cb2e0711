package org.hito.gateway.dashboard.form;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.views.Reply;

/**
 * What the page of a form shows.
 *
 * @param form by its name
 * @param about the path of the page of what it is about
 * @param input what was typed so far
 * @param refusal why it was not carried out, or null
 * @param meanwhile what happened to the thing while the form was open
 * @param isLate whether the thing has changed since the form was opened
 */
@TemplateData
public record FormModel(
    String form,
    String about,
    List<Field> all,
    Subject subject,
    Input input,
    Refusal refusal,
    List<Meanwhile> meanwhile,
    boolean isLate) {

  static final String KEY = "key";
  static final String VERSION = "version";

  /** The name of the hidden field with the value that the reader saw and wants to replace. */
  public static final String OVER = "over";

  /** The member of a reply with the thing's current values for the form's fields. */
  public static final String NOW = "now";

  private static final String BACK = "back";
  private static final String USED = "idempotency-key-reused";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,120}");

  /** One member as it is now and as it was typed. */
  @TemplateData
  public record Difference(String label, String now, String mine) {}

  /** A form that was just opened. */
  public static FormModel opened(DashboardForm form, Subject subject, Input input, Words words) {
    return new FormModel(
        form.name(),
        form.about(subject.thing().code()),
        form.fields(words.language()),
        subject,
        input,
        null,
        List.of(),
        false);
  }

  /** A form that its service has refused. */
  public static FormModel refused(
      DashboardForm form,
      Subject subject,
      Input input,
      Reply reply,
      List<Meanwhile> meanwhile,
      Words words) {
    List<Field> fields = form.fields(words.language());
    boolean isLate = isLate(subject, input, reply);
    Refusal refusal =
        isLate
            ? Refusal.of(reply.status(), words.late(form.name()))
            : Refusal.of(reply.status(), reply.body(), fields, words);
    Thing now = new Thing(reply.body().path(NOW), words);
    boolean isUsed = reply.body().path("code").asText().equals(USED);
    return new FormModel(
        form.name(),
        form.about(subject.thing().code()),
        fields,
        isLate ? subject.knowing(fields, now) : subject,
        isUsed ? input.with(KEY, "") : over(input, reply),
        isUsed ? Refusal.of(reply.status(), words.text("form.used")) : refusal,
        meanwhile,
        isLate);
  }

  private static Input over(Input input, Reply reply) {
    String over = reply.body().path(OVER).asText();
    return over.isEmpty() ? input : input.with(OVER, over);
  }

  /** A form that did not reach its service, or whose service did not answer. */
  public static FormModel unsent(
      DashboardForm form, String code, Input input, Refusal refusal, Words words) {
    return new FormModel(
        form.name(),
        form.about(code),
        form.fields(words.language()),
        Subject.unknown(words),
        input,
        refusal,
        List.of(),
        false);
  }

  /** Whether the thing has changed since its reader saw it, and its current values are known. */
  public static boolean isLate(Subject subject, Input input, Reply reply) {
    boolean isRead = subject.thing().has(VERSION);
    boolean isOther = isRead && !subject.thing().text(VERSION).equals(input.value(VERSION));
    boolean isShown = isRead || reply.body().has(NOW);
    return (reply.status() == 412 && isShown) || (reply.status() == 409 && isOther);
  }

  /** The version that its reader has seen. */
  public static long seen(Input input) {
    return NUMBER.matcher(input.value(VERSION)).matches()
        ? Long.parseLong(input.value(VERSION))
        : 0;
  }

  public Thing thing() {
    return subject.thing();
  }

  public List<FieldModel> fields() {
    return all.stream()
        .map(
            field ->
                new FieldModel(
                    field,
                    input,
                    subject.choices().getOrDefault(field.name(), List.of()),
                    refusal == null ? "" : refusal.at(field.name()),
                    words()))
        .toList();
  }

  /** Why it was not carried out, each with the name of its field. */
  public List<Refusal.Reason> reasons() {
    return refusal == null
        ? List.of()
        : refusal.reasons().stream().map(reason -> reason.at(all, words())).toList();
  }

  /** The key of the request; a repeat with the same one changes nothing. */
  public String key() {
    return isPlain(input.value(KEY)) ? input.value(KEY) : UUID.randomUUID().toString();
  }

  /** The version that the form is based on: the one its reader has seen. */
  public String version() {
    String seen = input.value(VERSION);
    String now = thing().text(VERSION);
    boolean isReplaced = isLate || seen.isEmpty();
    return isReplaced && !now.isEmpty() ? now : seen;
  }

  public String back() {
    return input.value(BACK);
  }

  public String over() {
    return input.value(OVER);
  }

  /** Both versions side by side. */
  public List<Difference> differences() {
    return fields().stream()
        .filter(field -> !field.value().isEmpty())
        .map(
            field ->
                new Difference(
                    field.label(),
                    subject.now().getOrDefault(field.name(), ""),
                    chosen(field.name(), field.value())))
        .toList();
  }

  private String chosen(String field, String value) {
    return subject.choices().getOrDefault(field, List.of()).stream()
        .filter(choice -> choice.value().equals(value))
        .map(Subject.Choice::label)
        .findFirst()
        .orElseGet(() -> words().word(value));
  }

  static boolean isPlain(String key) {
    return PLAIN.matcher(key).matches();
  }

  private Words words() {
    return subject.thing().words();
  }
}
