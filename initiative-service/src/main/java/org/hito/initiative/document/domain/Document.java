package org.hito.initiative.document.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;

/**
 * A document that sources were read in. The {@code document} of a source is its code or one of its
 * aliases, such as the name of a file.
 *
 * @param code its public code
 * @param title its title
 * @param aliases other names it is known by
 * @param publisher who published it, or null
 * @param publishedOn when, or null
 * @param language the language it is written in (BCP 47), or null
 * @param url its address, or null
 * @param sha256 the checksum of the text that was read, in lower-case hexadecimal digits, or null
 */
public record Document(
    String code,
    LocalisedText title,
    List<String> aliases,
    String publisher,
    PartialDate publishedOn,
    String language,
    String url,
    String sha256) {

  public Document {
    aliases = List.copyOf(aliases);
  }

  /** Registers it, revises the existing one, or finds nothing to do. Administrators only. */
  public static Decision<Document, DocumentFact> declare(
      Optional<Document> before, Document declared, Actor actor) {
    if (!actor.isAdmin()) {
      return Decision.rejected(Rejection.forbidden("documents-are-kept-by-admins", Map.of()));
    }
    if (before.isEmpty()) {
      return Decision.accepted(declared, new DocumentFact.Registered());
    }
    return before.get().equals(declared)
        ? Decision.unchanged(declared)
        : Decision.accepted(declared, new DocumentFact.Revised(before.get()));
  }
}
