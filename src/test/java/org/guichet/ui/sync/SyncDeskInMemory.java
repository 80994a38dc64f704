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
        put(new Task.Contradiction(entry.asAny(), why, false));
    }

    public void put(Task task) {
        tasks.add(task);
    }

    /** As a counter counts them. */
    public CentreView.Unseen unseen() {
        return new CentreView.Unseen(unseen(Task.Contradiction.class), unseen(Task.Message.class),
                tasks.size() + tasks.stream().filter(Task::seen).count());
    }

    private int unseen(Class<? extends Task> kind) {
        return (int) tasks.stream().filter(task -> kind.isInstance(task) && !task.seen()).count();
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
        tasks.replaceAll(each -> !each.equals(task) ? each : switch (each) {
            case Task.Contradiction it -> new Task.Contradiction(it.entry(), it.why(), true);
            case Task.Message it -> new Task.Message(it.message(), it.at(), true);
            case Task.Recall it -> new Task.Recall(it.event(), it.zone(), it.asked(), it.given(), it.givenInAll(),
                    it.at(), true);
            case Task.LaterSeason it -> it;
        });
    }

    @Override
    public List<Finding> readiness() {
        acts.add("looked");
        return List.copyOf(findings);
    }
}
