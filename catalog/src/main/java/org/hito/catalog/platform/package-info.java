/** A client of the platform's public API, which knows nothing of catalogues. */
package org.hito.catalog.platform;
