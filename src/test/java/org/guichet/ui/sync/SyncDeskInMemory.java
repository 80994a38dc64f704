package org.guichet.ui.sync;

import java.util.ArrayList;
import java.util.List;
import org.guichet.journal.Entry;
import org.guichet.journal.Recorded;
import org.guichet.kernel.Finding;

/** What a Sync screen shows, as a test sets it; remembers what was done. */
public final class SyncDeskInMemory implements SyncDesk {

    public final List<String> acts = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    public void contradict(Recorded<? extends Entry> entry, String why) {
        tasks.add(new Task(entry.asAny(), why, false));
    }

    @Override
    public void goOffline() {
        acts.add("offline");
    }

    @Override
    public void goOnline() {
        acts.add("online");
    }

    @Override
    public List<Task> tasks() {
        return List.copyOf(tasks);
    }

    @Override
    public void seen(Task task) {
        tasks.replaceAll(each -> each.equals(task) ? new Task(each.entry(), each.why(), true) : each);
    }

    @Override
    public List<Finding> readiness() {
        acts.add("looked");
        return List.copyOf(findings);
    }
}
