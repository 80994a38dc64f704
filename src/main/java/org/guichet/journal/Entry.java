package org.guichet.journal;

/** A fact of the counter's life. A closed set: what each does to the view is decided by a switch over all of them. */
public sealed interface Entry
        permits CatalogueEntry, IncarnationEntry, GrantEntry, ReturnEntry, SaleEntry, VoidEntry, ReprintEntry,
        PrintedEntry, ParkedEntry, CloseEntry, UnknownEntry {}
