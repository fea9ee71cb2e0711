package org.hito.gateway.webhooks.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hito.gateway.webhooks.delivery.Positions;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.form.DeclarationForm;
import org.hito.gateway.webhooks.store.Course;
import org.hito.gateway.webhooks.store.StoredSubscription;
import org.hito.gateway.webhooks.store.SubscriptionFact;

/** A subscription as its agency sees it. */
final class SubscriptionView {

  private SubscriptionView() {}

  static Map<String, Object> of(StoredSubscription stored) {
    Subscription subscription = stored.subscription();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", subscription.id());
    view.put("version", subscription.version());
    view.put("agency", subscription.agency());
    view.putAll(DeclarationForm.write(subscription.declaration()));
    view.put("status", subscription.status());
    if (subscription.switchedOff() != null) {
      view.put("switchedOff", switchedOff(subscription));
    }
    Course course = stored.course();
    view.put("position", Positions.delivered(course.position(), course.progress()).encode());
    view.put("undelivered", course.progress().undelivered().size());
    put(view, "failingSince", course.progress().failingSince());
    put(view, "deliveredAt", stored.deliveredAt());
    if (course.again() != null) {
      view.put("redelivery", redelivery(course.again()));
    }
    view.put("secrets", secrets(subscription));
    view.put("createdAt", subscription.createdAt());
    view.put("createdBy", subscription.createdBy());
    view.put("updatedAt", subscription.updatedAt());
    return view;
  }

  /** The same with the text of the newest secret, for the answer that issues it. */
  static Map<String, Object> withSecret(StoredSubscription stored) {
    Map<String, Object> view = of(stored);
    view.put("secret", stored.subscription().secrets().get(0).text());
    return view;
  }

  private static Map<String, Object> switchedOff(Subscription subscription) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("at", subscription.switchedOff().at());
    view.putAll(SubscriptionFact.change(subscription.switchedOff()));
    return view;
  }

  private static Map<String, Object> redelivery(Course.Again again) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", again.redelivery().id());
    view.put("ids", again.redelivery().ids().stream().sorted().toList());
    view.put("filters", DeclarationForm.write(again.redelivery().filters()));
    view.put("from", again.redelivery().from());
    view.put("to", again.redelivery().to());
    view.put("position", Positions.delivered(again.position(), again.progress()).encode());
    return view;
  }

  private static List<Map<String, Object>> secrets(Subscription subscription) {
    Instant now = Instant.now();
    return subscription.liveSecrets(now).stream()
        .map(
            secret -> {
              Map<String, Object> view = new LinkedHashMap<>();
              view.put("createdAt", secret.createdAt());
              put(view, "endsAt", secret.endsAt());
              return view;
            })
        .toList();
  }

  private static void put(Map<String, Object> view, String name, Object value) {
    if (value != null) {
      view.put(name, value);
    }
  }
}
