package org.hito.initiative.document.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;

/**
 * A document that sources cite. The {@code document} of a source is its code or one of its aliases,
 * such as the name of a file; no two documents share one.
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

  /** The names by which sources may cite it: its code, then its aliases. */
  public List<String> names() {
    return Stream.concat(Stream.of(code), aliases.stream()).toList();
  }

  /** The names that it did not have before. */
  public Set<String> newNames(Optional<Document> before) {
    Set<String> names = new TreeSet<>(names());
    before.ifPresent(was -> names.removeAll(was.names()));
    return names;
  }

  /** The rejection of an actor who may not declare it, if any. */
  public static Optional<Rejection> forbidden(Actor actor) {
    return actor.isAdmin()
        ? Optional.empty()
        : Optional.of(Rejection.forbidden("documents-are-kept-by-admins", Map.of()));
  }

  /**
   * Registers it, revises the existing one, or finds nothing to do. Administrators only.
   *
   * @param taken its new names that other documents have already, with the codes of those
   */
  public static Decision<Document, DocumentFact> declare(
      Optional<Document> before, Document declared, Map<String, String> taken, Actor actor) {
    Optional<Rejection> forbidden = forbidden(actor);
    if (forbidden.isPresent()) {
      return Decision.rejected(forbidden.get());
    }
    if (!taken.isEmpty()) {
      return Decision.rejected(Rejection.invalid(declared.sharing(taken)));
    }
    if (before.isEmpty()) {
      return Decision.accepted(declared, new DocumentFact.Registered());
    }
    return before.get().equals(declared)
        ? Decision.unchanged(declared)
        : Decision.accepted(declared, new DocumentFact.Revised(before.get()));
  }

  private List<Violation> sharing(Map<String, String> taken) {
    List<String> names = names();
    return IntStream.range(0, names.size())
        .filter(at -> taken.containsKey(names.get(at)))
        .mapToObj(
            at ->
                new Violation(
                    at == 0 ? "/code" : "/aliases/" + (at - 1),
                    "names-another-document",
                    Map.of("value", names.get(at), "document", taken.get(names.get(at)))))
        .toList();
  }
}
