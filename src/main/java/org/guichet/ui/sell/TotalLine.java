package org.guichet.ui.sell;

/** A line above the total, such as a tax. */
public record TotalLine(String label, String amount) {}
