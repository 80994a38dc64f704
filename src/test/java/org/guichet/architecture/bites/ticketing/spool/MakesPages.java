package org.guichet.architecture.bites.ticketing.spool;

import org.apache.pdfbox.pdmodel.PDPage;

/** Breaks: PDFBox only where pages are made. */
record MakesPages(PDPage page) {}
