package org.guichet.architecture.bites.ticketing.spool;

import org.guichet.architecture.bites.lab.WritesTheBooks;

/** Breaks: nothing depends on the laboratory. */
record NeedsTheLaboratory(WritesTheBooks laboratory) {}
