package org.hito.gateway.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.kit.json.Json;
import org.hito.kit.language.Language;

/** Things as services answer them, for tests. */
public final class Things {

  public static final Words ENGLISH = new Words(Language.EN, ZoneOffset.UTC);
  public static final Words SPANISH = new Words(Language.ES, ZoneOffset.UTC);

  private Things() {}

  /** From JSON in which a quotation mark may be written as an apostrophe. */
  public static Thing of(String json) {
    return of(json, ENGLISH);
  }

  public static Thing of(String json, Words words) {
    return new Thing(Json.read(json.replace('\'', '"'), JsonNode.class), words);
  }
}
