package org.hito.initiative.document.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.initiative.document.app.DocumentService;
import org.hito.initiative.document.view.DocumentView;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.table.CsvWriter;

/** The REST resource of documents. */
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Source documents", description = "What sources were read in")
public class DocumentResource {

  private final DocumentService documents;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  DocumentResource(
      DocumentService documents, HistoryPages history, CurrentRequest request, Answers answers) {
    this.documents = documents;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(operationId = "listDocuments", summary = "Documents, page by page")
  @ListOf(DocumentService.class)
  public Uni<Page<DocumentView>> list(@Context UriInfo uri) {
    return documents
        .list(ListRequest.of(uri))
        .map(page -> page.map(found -> DocumentView.of(found, request.language())))
        .map(page -> page.as(DocumentView.COLUMNS));
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getDocument", summary = "One document")
  @APIResponseSchema(DocumentView.class)
  public Uni<Response> get(String code) {
    return documents.find(code).map(found -> answers.one(found, DocumentView::of));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declareDocument",
      summary = "Declare a document",
      description =
          "201 registers it; 200 revises it, or changes nothing if it is the same."
              + " Administrators only.")
  public Uni<Response> declare(
      String code, @RequestBodySchema(DocumentDeclaration.class) JsonNode body) {
    var declared = DocumentReader.read(Codes.checked(code), body).orThrow();
    return documents
        .declare(declared.code(), declared, request.attempt())
        .map(done -> answers.declared(done, DocumentView::of));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "reviseDocument",
      summary = "Change some members and keep the others",
      description = "A JSON Merge Patch (RFC 7396) of the declaration. Administrators only.")
  public Uni<Response> revise(String code, JsonNode patch) {
    return documents
        .revise(
            code,
            present -> DocumentReader.read(code, Codes.patched(present, patch)).orThrow(),
            request.attempt())
        .map(done -> answers.changed(done, DocumentView::of));
  }

  @GET
  @Path("{code}/history")
  @Operation(operationId = "getDocumentHistory", summary = "All changes, newest first")
  @ListOf(HistoryPages.class)
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("document", code, ListRequest.of(uri));
  }
}
