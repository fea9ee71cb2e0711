package org.hito.gateway.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.util.Collection;
import java.util.List;
import org.hito.gateway.chain.domain.Node;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.ViewJson;
import org.hito.kit.language.Language;
import org.hito.kit.problem.ProblemException;

/**
 * Walks along chains. Each round of a walk calls each service once, however many things there are.
 */
public final class Chains {

  static final String NEIGHBOURS = "/internal/v1/neighbours";

  private Chains() {}

  /** A thing and its neighbours, as the API returns them; 404 if there is no such thing. */
  public static Future<JsonNode> around(Panel panel, Language language, Kind kind, String code) {
    ChainQuery query = ChainQuery.of(MultiMap.caseInsensitiveMultiMap());
    return walk(panel, language, new Node(kind.wireName(), code), query).map(ViewJson::tree);
  }

  static Future<ChainView> walk(Panel panel, Language language, Node start, ChainQuery query) {
    var chain = new Chain(start, query);
    return chain
        .documents()
        .learn(panel, DocumentNames.isOf(start.kind()) ? List.of(start.code()) : List.of())
        .compose(known -> round(chain, panel))
        .map(walked -> ChainView.of(chain, language, panel.missing()));
  }

  private static Future<Void> round(Chain chain, Panel panel) {
    Chain.Question question = chain.question();
    return panel
        .askAll(NEIGHBOURS, question, Answer.class)
        .compose(
            answers ->
                chain
                    .documents()
                    .learn(panel, Chain.documentsIn(answers.values()))
                    .compose(known -> learnt(chain, panel, question, answers.values())));
  }

  private static Future<Void> learnt(
      Chain chain, Panel panel, Chain.Question question, Collection<Answer> answers) {
    chain.learn(question, answers);
    if (!chain.startExists() && !panel.isMissing(chain.startsAt())) {
      throw notFound();
    }
    return chain.walk().frontier().isEmpty() ? Future.succeededFuture() : round(chain, panel);
  }

  static ProblemException notFound() {
    return new ProblemException(404, "not-found");
  }
}
