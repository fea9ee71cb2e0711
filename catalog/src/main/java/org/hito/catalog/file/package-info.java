/** Catalogue files: reading them, checking them, and knowing on which line each thing stands. */
package org.hito.catalog.file;
