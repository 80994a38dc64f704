package org.guichet.seating.generate;

/** Colours that colour-blind people tell apart: Okabe and Ito, Color Universal Design, 2008. */
final class Colours {

    static final String BLUE = "#0072b2";
    static final String ORANGE = "#e69f00";
    static final String GREEN = "#009e73";
    static final String PURPLE = "#cc79a7";
    static final String SKY = "#56b4e9";

    private Colours() {}
}
