package org.guichet.store;

import java.util.Optional;

import org.guichet.journal.Head;

/** Decides what to do with the view that a start finds. */
final class ViewStart {

    /** What to do with the file. */
    sealed interface Decision {

        /** Use it; it only needs to follow what the journal holds beyond it. */
        record Use() implements Decision {}

        /** Let it follow, then compare it with what the journal makes of the seats. */
        record Compare() implements Decision {}

        record Rebuild(RebuildReason why) implements Decision {}
    }

    /**
     * What lies in the folder.
     *
     * @param file length and checksum of the view's file as it is now; empty when there is none
     * @param mark what its last use left; empty when there is none or it cannot be read
     */
    record Found(Optional<ViewMark.Closed> file, Optional<ViewMark> mark) {}

    private ViewStart() {}

    /**
     * Before the file is opened.
     *
     * @param boot this run of the machine
     */
    static Decision before(Found found, String boot) {
        if (found.file().isEmpty()) {
            return new Decision.Rebuild(RebuildReason.MISSING);
        }
        if (found.mark().isEmpty()) {
            return new Decision.Rebuild(RebuildReason.UNFINISHED);
        }
        return switch (found.mark().get()) {
            case ViewMark.Closed closed when closed.equals(found.file().get()) -> new Decision.Use();
            case ViewMark.Closed _ -> new Decision.Rebuild(RebuildReason.NOT_AS_LEFT);
            case ViewMark.Open open when open.boot().equals(boot) -> new Decision.Compare();
            case ViewMark.Open _ -> new Decision.Rebuild(RebuildReason.OTHER_BOOT);
        };
    }

    /**
     * After it was opened.
     *
     * @param schema the schema it says it was made from
     * @param ours the schema of this version
     * @return why it cannot be used all the same
     */
    static Optional<RebuildReason> after(String schema, String ours, Applied applied, Head head) {
        if (!schema.equals(ours)) {
            return Optional.of(RebuildReason.OTHER_SCHEMA);
        }
        if (applied.sequence() > head.sequence()) {
            return Optional.of(RebuildReason.AHEAD);
        }
        return Optional.empty();
    }
}
