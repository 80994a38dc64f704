package org.guichet.ui.sell;

/** An event to choose. */
public record EventChoice(int number, String name, String when, boolean chosen) {}
