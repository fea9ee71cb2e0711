/** Loads a catalogue into a platform, and reports what changed. */
package org.hito.catalog.load;
