package org.guichet.architecture.bites.central;

/** Of the centre; nothing wrong with it. */
public interface Ledgers {}
