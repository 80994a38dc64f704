package org.guichet.ui.start;

import java.util.List;
import org.guichet.kernel.Message;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;

/**
 * Why the counter cannot open.
 *
 * @param title what happened
 * @param details more of it, such as the faults of a file; may be empty
 * @param kept what is safe
 * @param todo what to do now
 */
public record StartProblem(Message title, List<Problem> details, Message kept, Message todo) {

    public StartProblem {
        details = List.copyOf(details);
    }

    /** Another process has the store open. */
    public static StartProblem second(String folder) {
        return of("start.second", List.of(), folder);
    }

    /** The journal cannot be trusted or written as it stands. */
    public static StartProblem journal(Message reason) {
        return of("start.journal", List.of(new Problem(Place.WHOLE, reason)));
    }

    /** The store's folder cannot be read or written. */
    public static StartProblem folder(String folder) {
        return of("start.folder", List.of(), folder);
    }

    /** The settings file cannot be read. */
    public static StartProblem settings(String file, List<Problem> faults) {
        return of("start.settings", faults, file);
    }

    /** Anything else. */
    public static StartProblem other(Message reason) {
        return of("start.other", List.of(new Problem(Place.WHOLE, reason)));
    }

    private static StartProblem of(String key, List<Problem> details, Object... arguments) {
        return new StartProblem(Message.of(key + ".title", arguments), details, Message.of(key + ".kept", arguments),
                Message.of(key + ".todo", arguments));
    }
}
