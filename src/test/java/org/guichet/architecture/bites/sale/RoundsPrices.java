package org.guichet.architecture.bites.sale;

/** Breaks: no floating number holds money; domain types are records or final. */
class RoundsPrices {

    double half(double whole) {
        return whole / 2;
    }
}
