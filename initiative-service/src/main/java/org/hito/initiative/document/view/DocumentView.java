package org.hito.initiative.document.view;

import java.time.Instant;
import java.util.List;
import org.hito.initiative.document.domain.Document;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.Columns;

/**
 * A document as the API and its facts show it.
 *
 * @param version the ETag
 * @param label the title in the requested language
 * @param aliases other names it is known by
 * @param publisher absent if unknown
 * @param publishedOn as precise as it was given; absent if unknown
 * @param language a tag of BCP 47; absent if unknown
 * @param url absent if it has none
 * @param sha256 the checksum of the text that was read; absent if unknown
 */
public record DocumentView(
    String code,
    long version,
    String label,
    LocalisedText title,
    List<String> aliases,
    String publisher,
    PartialDate publishedOn,
    String language,
    String url,
    String sha256,
    Instant createdAt,
    Instant updatedAt) {

  /** The columns of documents as a table. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("code", "title.en", "title.es", "publisher", "publishedOn", "language", "url")
          .text("sha256")
          .list("aliases");

  public static DocumentView of(Snapshot<Document> snapshot, Language language) {
    Document document = snapshot.state();
    return new DocumentView(
        document.code(),
        snapshot.version(),
        language.of(document.title()),
        document.title(),
        document.aliases(),
        document.publisher(),
        document.publishedOn(),
        document.language(),
        document.url(),
        document.sha256(),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }
}
