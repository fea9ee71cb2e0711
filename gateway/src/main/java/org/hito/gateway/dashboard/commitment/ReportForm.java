package org.hito.gateway.dashboard.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.gateway.dashboard.form.Field;
import org.hito.gateway.dashboard.form.FieldKind;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.form.Subject;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.kit.language.Language;

/** Reports how far a commitment is. */
@ApplicationScoped
class ReportForm extends CommitmentForm {

  ReportForm() {
    super("report", "updates");
  }

  @Override
  public List<Field> fields(Language reader) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.optional("progress", FieldKind.NUMBER));
    fields.add(Field.required("on", FieldKind.DATE));
    fields.addAll(Field.localised("noteText", FieldKind.LONG, reader));
    return fields;
  }

  @Override
  Subject subject(Visit visit, Thing commitment, Possible possible) {
    Map<String, String> now = new HashMap<>(note(newest(commitment, "updates")));
    now.put("progress", commitment.exact("progress"));
    return reported(visit, commitment, possible, now);
  }
}
