package org.hito.meeting.meeting.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hito.kit.domain.Wording;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;
import org.hito.kit.json.TwinMembers;
import org.hito.kit.rest.Codes;
import org.hito.meeting.meeting.domain.AgendaItem;
import org.hito.meeting.meeting.domain.Countries;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingDraft;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.hito.meeting.meeting.domain.MoveMeeting;
import org.hito.meeting.meeting.domain.Participant;
import org.hito.meeting.meeting.domain.ScheduleMeeting;
import org.hito.meeting.meeting.view.MeetingView;

/** Reads request bodies about meetings. */
final class MeetingReader {

  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
  private static final int MOST_COUNTRIES = 300;
  private static final int MOST = 10_000;

  private MeetingReader() {}

  /** A complete declaration; its status counts only for a new meeting. */
  static Reading<ScheduleMeeting> declaration(String code, JsonNode body) {
    return Fields.read(
        body,
        fields -> {
          fields.sameCode(code);
          MeetingDraft draft = draft(fields, body);
          return new ScheduleMeeting(code, draft, fields.oneOf("status", MeetingStatus.class));
        });
  }

  /** The declaration of the meeting with the patch applied. */
  static Reading<MeetingDraft> patched(Meeting meeting, JsonNode patch) {
    JsonNode body = Codes.patched(MeetingView.declared(meeting), patch, "status");
    TwinMembers.reconcile(patch, body, "place", "placeText");
    return Fields.read(body, fields -> draft(fields, body));
  }

  static Reading<MoveMeeting> move(JsonNode body) {
    return Fields.read(
        body,
        fields ->
            new MoveMeeting(
                fields.required("to").oneOf("to", MeetingStatus.class),
                fields.required("on").partialDate("on"),
                fields.wording("reason", "reasonText", Fields.LONG_TEXT)));
  }

  private static MeetingDraft draft(Fields fields, JsonNode body) {
    Wording place = fields.wording("place", "placeText", Fields.SHORT_TEXT);
    return new MeetingDraft(
        fields.required("forum").code("forum"),
        fields.integer("ordinal", 1, MOST),
        fields.required("title").localised("title"),
        fields.texts("aliases"),
        fields.code("host"),
        place.plain(),
        place.text(),
        fields.partialDate("from"),
        fields.partialDate("to"),
        fields.localised("series"),
        fields.objects("participants", MeetingReader::participant),
        body.path("countries").isArray() ? named(fields) : number(fields),
        fields.objects("agenda", MeetingReader::agendaItem),
        fields.localised("minutes"),
        fields.codes("initiatives"),
        fields.sources());
  }

  private static Participant participant(Fields fields) {
    Wording role = fields.wording("role", "roleText", Fields.SHORT_TEXT);
    return new Participant(
        fields.code("organisation"),
        fields.text("person", Fields.SHORT_TEXT),
        role.plain(),
        role.text());
  }

  private static AgendaItem agendaItem(Fields fields) {
    return new AgendaItem(
        fields.required("title").localised("title"), fields.integer("session", 1, MOST));
  }

  private static Countries number(Fields fields) {
    Integer number = fields.integer("countries", 1, MOST_COUNTRIES);
    return number == null ? null : Countries.number(number);
  }

  private static Countries named(Fields fields) {
    List<String> codes = fields.texts("countries");
    if (!COUNTRIES.containsAll(codes)) {
      fields.violate("countries", "not-a-country");
    }
    return codes.isEmpty() ? null : Countries.of(codes);
  }
}
