/** Bringing a platform to hold what a catalogue declares, and saying what that took. */
package org.hito.catalog.load;
