package org.hito.gateway.documents.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages. */
@CheckedTemplate(basePath = "")
final class Templates {

  private Templates() {}

  static native TemplateInstance developers(Page page, String address);

  static native TemplateInstance reference(Page page);

  static native TemplateInstance changelog(Page page, List<Release> releases);

  static native TemplateInstance problems(
      Page page, List<ProblemCode> answers, List<ProblemCode> errors);

  static native TemplateInstance problem(Page page, ProblemCode problem);
}
