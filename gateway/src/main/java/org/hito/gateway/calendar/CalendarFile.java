package org.hito.gateway.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.hito.gateway.calendar.domain.CalendarEntry;

/**
 * Writes iCalendar (RFC 5545). Every entry is an all-day event that marks nobody as busy. It is not
 * a task, because Google Calendar and Outlook leave tasks out of subscriptions.
 */
final class CalendarFile {

  static final String MEDIA_TYPE = "text/calendar";

  private static final String PRODUCT = "-//Hito//Calendar 1.0//EN";
  private static final Duration REFRESHED = Duration.ofHours(1);

  // years have four digits
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final int UNFOLDED = Integer.MAX_VALUE;

  private CalendarFile() {}

  /**
   * The file.
   *
   * @param name of the calendar, for programs that show one
   */
  static String write(String name, List<CalendarEntry> entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", TextLines.clean(name)));
    calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED));
    calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESHED.toString()));
    entries.forEach(entry -> calendar.add(event(entry)));
    if (entries.isEmpty()) {
      calendar.add(utc());
    }
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false, UNFOLDED).output(calendar, text);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return TextLines.fold(text.toString());
  }

  private static VEvent event(CalendarEntry entry) {
    VEvent event = new VEvent(false);
    event.add(new Uid(entry.uid()));
    event.add(new DtStamp(seconds(entry.updatedAt())));
    event.add(new Created(seconds(entry.createdAt())));
    event.add(new LastModified(seconds(entry.updatedAt())));
    event.add(new Sequence(Math.toIntExact(entry.version() - 1)));
    event.add(new DtStart<>(entry.span().first()));
    if (entry.span().first().isBefore(LAST_DAY)) {
      LocalDate end = entry.span().last().plusDays(1);
      event.add(new DtEnd<>(end.isAfter(LAST_DAY) ? LAST_DAY : end));
    }
    event.add(new Summary(TextLines.clean(entry.summary())));
    event.add(new Description(TextLines.clean(entry.description())));
    if (entry.place() != null) {
      event.add(new Location(TextLines.clean(entry.place())));
    }
    event.add(new Categories(new TextList(entry.categories())));
    event.add(new Status(entry.isCancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
    event.add(ImmutableTransp.TRANSPARENT);
    event.add(new Url(URI.create(entry.href())));
    return event;
  }

  /** A calendar needs at least one component; this one is not shown. */
  private static VTimeZone utc() {
    List<Property> always =
        List.of(
            new DtStart<>(Instant.EPOCH.atOffset(ZoneOffset.UTC).toLocalDateTime()),
            new TzOffsetFrom(ZoneOffset.UTC),
            new TzOffsetTo(ZoneOffset.UTC));
    return new VTimeZone(
        new PropertyList(List.of(new TzId("UTC"))),
        new ComponentList<>(List.of(new Standard(new PropertyList(always)))));
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
