package org.guichet.ui.shell;

/**
 * What the counter knows of its own state, apart from sales and tickets.
 *
 * @param journalVerified the chain of the journal was checked from end to end at this start
 * @param viewBehind the store could not follow the journal: sales are safe, searches are old
 * @param diskNearlyFull less room than the house keeps free
 * @param clockWentBack the machine's clock is earlier than what the journal has seen
 */
public record Health(boolean journalVerified, boolean viewBehind, boolean diskNearlyFull, boolean clockWentBack) {}
