package org.guichet.architecture.bites.ui;

/** Breaks: outside the mint no name of money on a floating number. A width may be floating. */
final class ShowsPrices {

    final float ticketPrice = 1;
    final double width = 1;
}
