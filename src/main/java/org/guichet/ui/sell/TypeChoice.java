package org.guichet.ui.sell;

/**
 * A price type to choose.
 *
 * @param text its name and what it costs there
 */
public record TypeChoice(char letter, String text, boolean chosen) {}
