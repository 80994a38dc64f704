package org.guichet.ui.shell;

import org.guichet.ui.sync.CentreView;
import org.jspecify.annotations.Nullable;

/**
 * What the counter knows of its own state, apart from sales and tickets.
 *
 * @param journalVerified the chain of the journal was checked from end to end at this start
 * @param viewBehind the store could not follow the journal: sales are safe, searches are old
 * @param diskNearlyFull less room than the house keeps free
 * @param clockWentBack the machine's clock is earlier than what the journal has seen
 * @param mirrorBehind the second copy of the journal is not kept up
 * @param centre how it stands with its centre; null for a counter with none
 */
public record Health(boolean journalVerified, boolean viewBehind, boolean diskNearlyFull, boolean clockWentBack,
        boolean mirrorBehind, @Nullable CentreView centre) {

    /** Of a counter with no centre. */
    public Health(boolean journalVerified, boolean viewBehind, boolean diskNearlyFull, boolean clockWentBack) {
        this(journalVerified, viewBehind, diskNearlyFull, clockWentBack, false, null);
    }
}
