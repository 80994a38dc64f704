package org.guichet.central.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guichet.wire.http.Body;

/** Large answers that many ask for, packed once. Safe from any thread. */
final class PackedBodies {

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    byte[] packed(Answer answer) {
        if (answer.tag().isEmpty()) {
            return Body.packed(answer.json().get());
        }
        byte[] known = find(answer.tag());
        if (known != null) {
            return known;
        }
        byte[] fresh = Body.packed(answer.json().get());
        keep(answer.tag(), fresh);
        return fresh;
    }

    private synchronized byte @org.jspecify.annotations.Nullable [] find(String tag) {
        return kept.get(tag);
    }

    private synchronized void keep(String tag, byte[] packed) {
        if (kept.putIfAbsent(tag, packed) == null) {
            bytes += packed.length;
        }
        var oldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }
}
