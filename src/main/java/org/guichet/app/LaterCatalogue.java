package org.guichet.app;

import java.util.Optional;
import org.guichet.kernel.InvalidInput;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.Centre;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the catalogue of the centre when it is another than this counter's, and records it in the journal. What is on sale now
 * goes on being sold from the season it was offered under; the later one is in force from the next start. One thread at a time,
 * but for {@link #isWaiting}.
 */
final class LaterCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(LaterCatalogue.class);

    private final OpenStore store;
    private final Centre centre;
    /** The last one that was dealt with, well or badly. */
    private String done;
    private volatile boolean waiting;

    LaterCatalogue(OpenStore store, Centre centre) {
        this.store = store;
        this.centre = centre;
        this.done = here();
    }

    /**
     * Hears which catalogue is in force at the centre.
     *
     * @param tag empty before the first
     * @throws org.guichet.wire.Unreachable it was not fetched; to be heard again
     * @throws org.guichet.journal.JournalUnavailable it was not recorded; to be heard again
     */
    void hear(String tag) {
        if (tag.isEmpty() || tag.equals(done)) {
            return;
        }
        Optional<CatalogueDocument> fetched = centre.catalogue(here());
        fetched.ifPresent(this::bring);
        done = fetched.map(CatalogueDocument::tag).orElse(tag);
    }

    private void bring(CatalogueDocument document) {
        try {
            if (store.importSeason(document).changed()) {
                waiting = true;
                LOG.info("catalogue {} is recorded, and in force from the next start", document.tag());
            }
        } catch (InvalidInput e) {
            LOG.warn("catalogue {} does not fit what was sold here; the one before stays in force", document.tag(), e);
        }
    }

    /** True when a later season is recorded that the next start will sell. Safe from any thread. */
    boolean isWaiting() {
        return waiting;
    }

    private String here() {
        return store.view().catalogue().map(catalogue -> CatalogueDocument.tag(catalogue.entry())).orElse("");
    }
}
