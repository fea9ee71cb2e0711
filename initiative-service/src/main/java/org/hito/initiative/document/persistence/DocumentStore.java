package org.hito.initiative.document.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.document.domain.Checksums;
import org.hito.initiative.document.domain.Document;
import org.hito.initiative.document.domain.DocumentFact;
import org.hito.initiative.document.domain.LanguageTags;
import org.hito.initiative.document.messaging.DocumentContract;
import org.hito.kit.domain.Texts;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;

/** Stores documents and their facts. */
@Singleton
public class DocumentStore extends AggregateStore<Document, DocumentFact, DocumentEntity> {

  private static final Filter.Form LANGUAGES = new Filter.Form("language-tag", LanguageTags::parse);
  private static final Filter.Form CHECKSUMS = new Filter.Form("checksum", Checksums::parse);

  /** The filters and orders of the list. */
  public static final Listable LISTABLE =
      new Listable("document")
          .filter(Filter.oneOf("language", "language", LANGUAGES))
          .filter(Filter.oneOf("sha256", "sha256", CHECKSUMS));

  /** Taken while a document gets names, so that two concurrent changes cannot share one. */
  private static final long NAMES_LOCK = 2_718_281_828L;

  // names are lines: English, Spanish, then aliases, which an index contains
  private static final String TAKEN =
      """
      SELECT CAST(json_build_object('name', n.name, 'document', t.code) AS text)
        FROM unnest(string_to_array(:names, chr(10))) AS n(name)
       CROSS JOIN LATERAL (
         SELECT d.code FROM document d
          WHERE d.code <> :code
            AND (d.code = n.name OR (string_to_array(d.names, chr(10)))[3:] @> ARRAY[n.name])
          ORDER BY d.code LIMIT 1) t
      """;

  DocumentStore(FactLog log) {
    super("document", Document.class, DocumentEntity.class, log);
  }

  /** The names among these that other documents have, with the codes of those. */
  public Uni<Map<String, String>> taken(Mutiny.Session session, String code, Set<String> names) {
    if (names.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    String lines =
        names.stream()
            .map(SearchNames::line)
            .flatMap(Texts::forms)
            .collect(Collectors.joining("\n"));
    return Sql.lock(session, NAMES_LOCK)
        .chain(
            () -> Sql.read(session, TAKEN, Map.of("code", code, "names", lines), OtherName.class))
        .map(
            found -> {
              Map<String, String> others = new HashMap<>();
              found.forEach(one -> others.put(Texts.composed(one.name()), one.document()));
              return names.stream()
                  .filter(name -> others.containsKey(SearchNames.line(name)))
                  .collect(
                      Collectors.toMap(name -> name, name -> others.get(SearchNames.line(name))));
            });
  }

  private record OtherName(String name, String document) {}

  @Override
  protected DocumentEntity newRow() {
    return new DocumentEntity();
  }

  @Override
  protected void index(Document document, DocumentEntity row) {
    row.language = document.language();
    row.sha256 = document.sha256();
  }

  @Override
  protected String names(Document document) {
    return SearchNames.of(document.title(), document.aliases());
  }

  @Override
  public String code(Document document) {
    return document.code();
  }

  @Override
  protected FactBody body(DocumentFact fact, Snapshot<Document> after) {
    return DocumentContract.body(fact, after);
  }
}
