package org.guichet.ui.find;

/**
 * Something that can be done from the list of findings.
 *
 * @param key of its name in the bundles
 * @param badge key of the name of the key that does the same, or an empty string
 */
public record Act(String key, String badge, Runnable run) {}
