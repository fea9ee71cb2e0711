package org.hito.kit.idempotency;

/** The answer a creating request was given, to be given again. */
record StoredAnswer(String requestHash, int status, String location, String etag, String body) {}
