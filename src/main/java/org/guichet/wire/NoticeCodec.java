package org.guichet.wire;

import java.util.Optional;
import org.guichet.journal.StoredEntry;

/** Turns notices into what a feed carries, and back. Safe from any thread. */
public interface NoticeCodec {

    StoredEntry encode(Notice notice);

    /**
     * @return the notice; empty for a type or a schema that this version does not know
     * @throws org.guichet.kernel.InvalidInput the content does not have the shape of its type and schema
     */
    Optional<Notice> decode(StoredEntry content);
}
