package org.guichet.app;

import java.util.ArrayList;
import java.util.List;
import org.guichet.journal.Recorded;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.Finding;
import org.guichet.ui.sync.SyncDesk;
import org.guichet.ui.sync.Task;

/** An open counter as its Sync screen sees it. Safe from any thread. */
record CounterSyncDesk(OpenStore store, Counter counter) implements SyncDesk {

    @Override
    public void goOffline() {
        counter.sync().ifPresent(SyncService::goOffline);
    }

    @Override
    public void goOnline() {
        counter.sync().ifPresent(SyncService::goOnline);
    }

    @Override
    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        JsonEntryCodec codec = new JsonEntryCodec();
        counter.sync().map(sync -> sync.contradictions().all()).orElse(List.of())
                .forEach(each -> store.journal().readStored(each.sequence(), each.sequence(),
                        stored -> tasks.add(new Task(
                                new Recorded<>(stored.counter(), stored.sequence(), stored.at(),
                                        stored.monotonicNanos(), stored.hash(), codec.decode(stored.entry())),
                                each.why(), each.seen()))));
        return tasks;
    }

    @Override
    public void seen(Task task) {
        counter.sync().ifPresent(sync -> sync.contradictions().seen(task.entry().sequence()));
    }

    @Override
    public List<Finding> readiness() {
        return CounterReadiness.ofCounter(store, counter).findings();
    }
}
