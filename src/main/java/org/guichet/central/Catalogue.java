package org.guichet.central;

import java.util.Optional;
import org.guichet.wire.CatalogueDocument;

/** What the house sells, as given to every counter. */
public interface Catalogue {

    Optional<CatalogueDocument> document();

    /** Tag of the document, empty before the first. */
    String tag();

    void put(CatalogueDocument document);
}
