package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.kernel.TimeSource;
import org.guichet.sync.Notices;
import org.guichet.ui.sync.Task;
import org.guichet.wire.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the centre has to say to the clerk: messages of the house, of the last week, and what came of its wishes for seats, since
 * the start. Which messages were seen is kept in a file of the store; without it they are shown once more. Safe from any thread.
 */
final class CentreNews implements Notices {

    private static final Logger LOG = LoggerFactory.getLogger(CentreNews.class);
    /** Long enough for who comes to work on Saturdays. */
    private static final Duration SHOWN_FOR = Duration.ofDays(7);

    private final Path file;
    private final TimeSource time;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Task.Message> messages = new LinkedHashMap<>();
    private final Map<String, Task.Recall> recalls = new LinkedHashMap<>();
    private long changes;

    /** @param file which messages were seen; need not exist */
    CentreNews(Path file, TimeSource time) {
        this.file = file;
        this.time = time;
        try {
            seen.addAll(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            LOG.debug("no message was seen yet");
        } catch (IOException e) {
            LOG.warn("which messages were seen is not read; they are shown again", e);
        }
    }

    @Override
    public synchronized void hear(Notice notice, Instant at) {
        if (notice instanceof Notice.Message message && isShown(at)) {
            String key = key(message, at);
            messages.put(key, new Task.Message(message, at, seen.contains(key)));
            changes++;
        }
    }

    /** The centre wished for seats, and the counter gave so many. */
    synchronized void askedBack(Notice.Recall recall, int given, Instant at) {
        recalls.merge(recall.event() + " " + recall.zone(),
                new Task.Recall(recall.event(), recall.zone(), recall.asked(), given, given, at, false),
                (before, now) -> new Task.Recall(now.event(), now.zone(), now.asked(), given,
                        before.givenInAll() + given,
                        at, false));
        changes++;
    }

    /** The newest message first, then the wishes. */
    synchronized List<Task> tasks() {
        return Stream.concat(messages.values().stream().filter(told -> isShown(told.at())).toList().reversed().stream(),
                recalls.values().stream()).map(Task.class::cast).toList();
    }

    /** Messages that nobody has seen yet. */
    synchronized int unseen() {
        return (int) messages.values().stream().filter(told -> !told.seen() && isShown(told.at())).count();
    }

    /** Grows with everything that is new. */
    synchronized long changes() {
        return changes;
    }

    synchronized void seen(Task.Message told) {
        String key = key(told.message(), told.at());
        messages.put(key, new Task.Message(told.message(), told.at(), true));
        seen.add(key);
        changes++;
        keep();
    }

    synchronized void seen(Task.Recall recall) {
        recalls.replaceAll((_, known) -> known.equals(recall)
                ? new Task.Recall(known.event(), known.zone(), known.asked(), known.given(), known.givenInAll(),
                        known.at(), true)
                : known);
        changes++;
    }

    private boolean isShown(Instant at) {
        return at.isAfter(time.now().minus(SHOWN_FOR));
    }

    private static String key(Notice.Message message, Instant at) {
        return at + " " + Integer.toHexString((message.fr() + message.en()).hashCode());
    }

    /** Only of messages that may be shown again: an old one leaves the file with the next that is seen. */
    private void keep() {
        seen.retainAll(messages.entrySet().stream().filter(told -> isShown(told.getValue().at())).map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
        try {
            WholeFile.write(file, seen.stream().sorted().map(key -> key + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            LOG.warn("which messages were seen is not kept", e);
        }
    }
}
