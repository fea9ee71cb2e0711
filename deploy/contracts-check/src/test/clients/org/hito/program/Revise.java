package org.hito.program;

import org.hito.client.ApiException;
import org.hito.client.api.CommitmentsApi;
import org.hito.client.model.CommitmentPatch;
import org.hito.client.model.CommitmentView;

/** What a developer writes with the generated client. It is compiled, not run. */
final class Revise {
  private Revise() {}

  static String withoutDueDate(CommitmentsApi api, String code, String etag) throws ApiException {
    CommitmentPatch patch = new CommitmentPatch().dueOn(null);
    CommitmentView revised = api.reviseCommitment(code, etag, patch, "es");
    return revised.getTitle().getEs() + revised.getVersion();
  }
}
