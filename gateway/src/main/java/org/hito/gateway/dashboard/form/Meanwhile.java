package org.hito.gateway.dashboard.form;

import io.quarkus.qute.TemplateData;

/** Something that happened while a form was open: what, and who recorded it when. */
@TemplateData
public record Meanwhile(String what, String recorded) {}
