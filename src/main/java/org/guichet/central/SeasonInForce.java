package org.guichet.central;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.guichet.central.BringCatalogue.Sound;
import org.guichet.wire.CatalogueDocument;

/** The season that the house sells, read once for each catalogue. Safe from any thread. */
public final class SeasonInForce {

    private final Function<CatalogueDocument, Sound> reading;
    private final AtomicReference<Optional<Sound>> read = new AtomicReference<>(Optional.empty());

    /** @param reading of files that were found sound when they were brought */
    public SeasonInForce(Function<CatalogueDocument, Sound> reading) {
        this.reading = reading;
    }

    /** Empty before the first season. */
    Optional<Sound> in(Transaction books) {
        String tag = books.catalogue().tag();
        Optional<Sound> known = read.get().filter(sound -> sound.document().tag().equals(tag));
        if (known.isPresent()) {
            return known;
        }
        Optional<Sound> fresh = books.catalogue().document().map(reading);
        read.set(fresh);
        return fresh;
    }
}
