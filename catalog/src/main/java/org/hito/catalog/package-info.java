/** The command that loads a catalogue into an installation. */
package org.hito.catalog;
