package org.hito.gateway.dashboard.promise;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.views.ViewJson;
import org.hito.kit.language.Language;

/** Commitments as a service answers them, for tests. */
public final class Commitments {

  public static final LocalDate TODAY = LocalDate.parse("2026-11-27");

  private static final Words WORDS = new Words(Language.EN, ZoneOffset.UTC);

  private Commitments() {}

  /** What a service answers, with single quotes for double ones. */
  public static Thing thing(String json) {
    return thing(json, WORDS);
  }

  public static Thing thing(String json, Words words) {
    return new Thing(ViewJson.tree(new JsonObject(json.replace('\'', '"')).getMap()), words);
  }

  /** A commitment that was made in a meeting of 19 February 2026. */
  public static Promise promise(String json) {
    return new Promise(thing(json), "2026-02-19", TODAY);
  }

  /** An open one with more members. */
  public static Promise open(String status, String members) {
    return promise("{'status':'" + status + "','open':true" + members + "}");
  }

  /** A settled one with more members. */
  public static Promise settled(String status, String members) {
    return promise("{'status':'" + status + "','open':false" + members + "}");
  }
}
