/** The platform as its public API shows it: nothing here knows what a catalogue is. */
package org.hito.catalog.platform;
