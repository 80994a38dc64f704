package org.guichet.ui.sync;

import java.util.List;
import org.guichet.kernel.Finding;

/** What the Sync screen asks of the counter and does at it. */
public interface SyncDesk {

    /** Cuts the line until {@link #goOnline}; selling goes on. Safe from any thread, answers at once. */
    void goOffline();

    /** Tries the line at once. Safe from any thread, answers at once. */
    void goOnline();

    /** What was put before the clerk, seen or not, in the order in which it is shown. Reads the journal: not for the window's thread. */
    List<Task> tasks();

    /** The clerk has seen it. Writes: not for the window's thread. */
    void seen(Task task);

    /** Looks at everything an evening without a network needs. Takes seconds: not for the window's thread. */
    List<Finding> readiness();
}
