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
        return counter.sync().map(this::tasks).orElse(List.of());
    }

    /** What has no button first: whoever goes through the others by key has it in sight. */
    private List<Task> tasks(SyncService sync) {
        List<Task> tasks = new ArrayList<>();
        if (sync.isSeasonWaiting()) {
            tasks.add(new Task.LaterSeason());
        }
        JsonEntryCodec codec = new JsonEntryCodec();
        sync.contradictions().all().forEach(each -> store.journal().readStored(each.sequence(), each.sequence(),
                stored -> tasks.add(new Task.Contradiction(
                        new Recorded<>(stored.counter(), stored.sequence(), stored.at(), stored.monotonicNanos(),
                                stored.hash(), codec.decode(stored.entry())),
                        each.why(), each.seen()))));
        tasks.addAll(sync.news().tasks());
        return tasks;
    }

    @Override
    public void seen(Task task) {
        counter.sync().ifPresent(sync -> {
            switch (task) {
                case Task.Contradiction found -> sync.contradictions().seen(found.entry().sequence());
                case Task.Message told -> sync.news().seen(told);
                case Task.Recall recall -> sync.news().seen(recall);
                case Task.LaterSeason _ -> throw new IllegalArgumentException("stays until the next start");
            }
        });
    }

    @Override
    public List<Finding> readiness() {
        return CounterReadiness.ofCounter(store, counter).findings();
    }
}
