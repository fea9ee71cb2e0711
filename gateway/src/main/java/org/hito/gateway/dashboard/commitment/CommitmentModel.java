package org.hito.gateway.dashboard.commitment;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.promise.Promise;
import org.hito.gateway.dashboard.promise.PromiseText;

/**
 * What the page of a commitment shows.
 *
 * @param history what happened to it, the latest first
 * @param counting the indicators that count it at this moment
 * @param labels of what is mentioned
 * @param possible what its reader may do
 */
@TemplateData
public record CommitmentModel(
    Promise promise, Thing history, List<String> counting, Labels labels, Possible possible) {

  /** The answer to the question that brings people here. */
  public String verdict() {
    return PromiseText.of(promise, labels);
  }

  public Thing commitment() {
    return promise.thing();
  }

  public List<Event> events() {
    return history.parts("items").stream()
        .map(fact -> new Event(fact, promise.madeOn(), labels))
        .toList();
  }

  /** Whether another date was agreed since the first one. */
  public boolean isRenegotiated() {
    return commitment().has("originalDueOn")
        && !commitment().text("originalDueOn").equals(commitment().text("dueOn"));
  }

  public Thing indicator(String code) {
    return labels.thing("indicator", code);
  }

  public Thing initiative(String code) {
    return labels.thing("initiative", code);
  }

  /** The indicators that count it without an amount of its own. */
  public List<String> counted() {
    List<String> contributed =
        commitment().parts("contributions").stream().map(one -> one.text("indicator")).toList();
    return counting.stream().filter(code -> !contributed.contains(code)).toList();
  }

  public boolean movesNothing() {
    return counted().isEmpty()
        && commitment().size("contributions") == 0
        && commitment().size("initiatives") == 0;
  }
}
