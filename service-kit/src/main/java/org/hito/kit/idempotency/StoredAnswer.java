package org.hito.kit.idempotency;

/** The first answer to a key, to be repeated. */
record StoredAnswer(String requestHash, int status, String location, String etag, String body) {}
