package org.guichet.architecture.bites.ticketing.spool;

import com.google.zxing.common.BitMatrix;

/** Breaks: ZXing only where barcodes are made. */
record MakesBarcodes(BitMatrix dots) {}
