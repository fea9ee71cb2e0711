package org.hito.gateway.dashboard.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hito.gateway.dashboard.form.Field;
import org.hito.gateway.dashboard.form.FieldKind;
import org.hito.gateway.dashboard.form.Input;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.form.Subject;
import org.hito.gateway.dashboard.form.Subject.Choice;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.views.Order;
import org.hito.kit.language.Language;

/** Moves a commitment to another status. The cards of the board send the same, filled in. */
@ApplicationScoped
class MoveForm extends CommitmentForm {

  private static final Pattern STATUS = Pattern.compile("[A-Z_]{1,40}");
  private static final Pattern BOARD = Pattern.compile("commitments\\?[\\w.~%&=+,;:@/-]{1,2000}");

  MoveForm() {
    super("move", "moves");
  }

  @Override
  public List<Field> fields(Language reader) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.required("to", FieldKind.CHOICE));
    fields.add(Field.required("on", FieldKind.DATE));
    fields.addAll(Field.localised("noteText", FieldKind.LONG, reader));
    EvidenceForm.piece(reader).forEach(fields::add);
    return fields;
  }

  @Override
  Subject subject(Visit visit, Thing commitment, Possible possible) {
    List<Choice> moves =
        possible.moves(commitment.code()).stream()
            .map(to -> new Choice(to, visit.words().text("word." + to)))
            .toList();
    Map<String, String> now = new HashMap<>(note(newest(commitment, "moves")));
    now.put("to", commitment.badge("status").word());
    now.putAll(EvidenceForm.now(commitment));
    return new Subject(
        commitment,
        !moves.isEmpty(),
        Map.of("to", moves),
        Map.of("on", visit.today().toString()),
        now);
  }

  // the moves of a card share one key, and each of them is sent once
  @Override
  public Order order(String code, JsonNode body, Input input) {
    String to = input.value("to");
    boolean isAnyOf = !input.key().isEmpty() && STATUS.matcher(to).matches();
    return order(code, body, isAnyOf ? input.key() + "." + to : input.key(), input);
  }

  /** The board it was sent from, or the page of the commitment. */
  @Override
  public String shownAt(String code, Input input, JsonNode answer) {
    String back = input.value("back").replaceAll("&done=[a-z]*", "");
    return BOARD.matcher(back).matches() ? back : about(code);
  }
}
