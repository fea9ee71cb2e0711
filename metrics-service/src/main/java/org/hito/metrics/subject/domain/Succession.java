package org.hito.metrics.subject.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Successive states of one subject, each parsed from one fact alone. They name the same initiatives
 * and strategies, and no version is missing between them, so that they are stored at once, as the
 * last of them: if one of them is stored already, so are those before it.
 */
public final class Succession {

  private final List<Subject> states = new ArrayList<>();

  private Succession() {}

  private record Key(SubjectKind kind, String code) {}

  /**
   * The successions of all subjects. A round has at most one of each subject; the rounds are to be
   * stored one after the other.
   *
   * @param states of any subjects, those of each in order; one that is not newer than the one
   *     before it adds nothing
   */
  public static List<List<Succession>> rounds(List<Subject> states) {
    Map<Key, List<Succession>> all = new LinkedHashMap<>();
    states.forEach(
        state ->
            add(
                state,
                all.computeIfAbsent(
                    new Key(state.kind(), state.code()), first -> new ArrayList<>())));
    List<List<Succession>> rounds = new ArrayList<>();
    for (List<Succession> ofOne : all.values()) {
      for (int round = 0; round < ofOne.size(); round++) {
        if (round == rounds.size()) {
          rounds.add(new ArrayList<>());
        }
        rounds.get(round).add(ofOne.get(round));
      }
    }
    return rounds;
  }

  private static void add(Subject state, List<Succession> successions) {
    if (successions.isEmpty() || !successions.get(successions.size() - 1).takes(state)) {
      successions.add(new Succession());
    }
    List<Subject> states = successions.get(successions.size() - 1).states;
    if (states.isEmpty() || state.isNewerThan(states.get(states.size() - 1))) {
      states.add(state);
    }
  }

  private boolean takes(Subject state) {
    Subject last = states.get(states.size() - 1);
    return state.version() <= last.version() + 1
        && state.initiatives().equals(last.initiatives())
        && state.strategies().equals(last.strategies());
  }

  /** The code of the subject. */
  public String code() {
    return states.get(0).code();
  }

  /** The last state, with the trail that these states leave. */
  public Subject last() {
    List<SubjectChange> changes = changes(null, states.get(0).strategies());
    return changes.get(changes.size() - 1).after();
  }

  /**
   * The changes that these states make, in order.
   *
   * @param stored the subject before, or null; states that are not newer change nothing
   * @param strategies those of its initiatives
   */
  public List<SubjectChange> changes(Subject stored, List<String> strategies) {
    List<SubjectChange> changes = new ArrayList<>();
    Subject before = stored;
    for (Subject state : states) {
      if (before == null || state.isNewerThan(before)) {
        StatusTrail trail = before == null ? state.trail() : before.trailTo(state);
        Subject after = state.with(strategies, trail);
        changes.add(new SubjectChange(before, after));
        before = after;
      }
    }
    return changes;
  }
}
