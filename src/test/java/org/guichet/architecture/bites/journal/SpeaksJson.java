package org.guichet.architecture.bites.journal;

import io.avaje.jsonb.Jsonb;

/** Breaks: the domain knows no technology. */
final class SpeaksJson {

    String written(Object value) {
        return Jsonb.builder().build().toJson(value);
    }
}
