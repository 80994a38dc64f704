package org.guichet.journal;

/** The last entry of an incarnation: all it did not sell was returned, and it sells nothing ever after. */
public record CloseEntry(String reason) implements Entry {}
