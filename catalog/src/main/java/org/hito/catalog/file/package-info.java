/** Reads and checks catalogue files, and knows the line of each item. */
package org.hito.catalog.file;
