package org.guichet.lab.simulate;

import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Changes that can be taken back. */
final class Undo {

    private Undo() {}

    static <K, V> void put(Deque<Runnable> undo, Map<K, V> map, K key, V value) {
        V before = map.put(key, value);
        undo.push(before == null ? () -> map.remove(key) : () -> map.put(key, before));
    }

    static <V> void add(Deque<Runnable> undo, List<V> list, V value) {
        list.add(value);
        undo.push(list::removeLast);
    }
}
