package org.guichet.ui.find;

import org.guichet.ui.common.Icon;

/**
 * A line of the list of findings.
 *
 * @param detail what it is, in smaller letters
 * @param badge the key that does the same, or an empty string
 */
record Finding(Icon icon, String title, String detail, String badge, Runnable chosen) {}
