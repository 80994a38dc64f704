package org.guichet.journal;

/** An entry of a type that this version does not know: kept, pushed, and without effect on the view. */
public record UnknownEntry(String type, int schema, String payload) implements Entry {}
