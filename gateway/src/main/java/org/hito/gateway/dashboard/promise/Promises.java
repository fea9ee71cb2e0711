package org.hito.gateway.dashboard.promise;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.upstream.Kind;

/** Reads commitments as promises. */
public final class Promises {

  private Promises() {}

  /** What must be looked up for them: owners, partners, and the meetings where they were made. */
  public static Map<Kind, List<String>> mentioned(List<Thing> commitments) {
    return mentioned(commitments, List.of());
  }

  /** The same, with more organisations. */
  public static Map<Kind, List<String>> mentioned(
      List<Thing> commitments, List<String> organisations) {
    Stream<String> parties =
        commitments.stream()
            .flatMap(
                one -> Stream.concat(Stream.of(one.text("owner")), one.texts("partners").stream()));
    Map<Kind, List<String>> mentioned = new EnumMap<>(Kind.class);
    mentioned.put(Kind.ORGANISATION, Stream.concat(parties, organisations.stream()).toList());
    mentioned.put(Kind.MEETING, commitments.stream().map(one -> one.text("meeting")).toList());
    return mentioned;
  }

  public static List<Promise> of(List<Thing> commitments, Labels labels, LocalDate today) {
    return commitments.stream().map(one -> of(one, labels, today)).toList();
  }

  public static Promise of(Thing commitment, Labels labels, LocalDate today) {
    String madeOn =
        commitment.has("agreedOn")
            ? commitment.text("agreedOn")
            : labels.thing("meeting", commitment.text("meeting")).text("from");
    return new Promise(commitment, madeOn, today);
  }
}
