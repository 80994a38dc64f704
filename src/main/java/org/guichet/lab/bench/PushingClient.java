package org.guichet.lab.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guichet.journal.StoredRecord;
import org.guichet.lab.bench.RawConnection.Answer;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.Hello;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;

/** A counter that pushes all but the first entry of its journal, a hundred at a time; signed and encoded before it starts. */
final class PushingClient implements Crew.Work {

    private static final int OK = 200;
    private static final int LATER = 503;

    private final RawConnection connection;
    private final List<byte[]> requests = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    private PushingClient(RawConnection connection) {
        this.connection = connection;
    }

    /** One for each, greeted and ready. */
    static List<PushingClient> of(int port, List<SoldJournal> journals) throws IOException {
        List<PushingClient> clients = new ArrayList<>();
        for (SoldJournal journal : journals) {
            clients.add(of(port, journal));
        }
        return clients;
    }

    private static PushingClient of(int port, SoldJournal journal) throws IOException {
        Identity me = journal.seller();
        PushingClient client = new PushingClient(new RawConnection(port));
        List<StoredRecord> records = journal.records();
        byte[] hello = Forms.HELLO.write(new Hello(me.counter(), 1, records.size(), records.getLast().hash(), 1, 0));
        String nonce = client.connection.say(RawConnection.request("POST", Names.HELLO, me, "", hello))
                .header(Names.NONCE);
        for (int from = 1; from < records.size(); from += Push.MOST_ENTRIES) {
            Push push = SoldJournal.push(me, records.subList(from, from + Push.MOST_ENTRIES));
            client.requests.add(RawConnection.request("POST", Names.PUSH, me, nonce, Forms.PUSH.write(push)));
        }
        return client;
    }

    /** Comes again when it is told to. */
    @Override
    public void run() throws IOException, InterruptedException {
        for (byte[] request : requests) {
            Answer answer = connection.say(request);
            while (answer.status() == LATER) {
                TimeUnit.SECONDS.sleep(Long.parseLong(answer.header("Retry-After")));
                answer = connection.say(request);
            }
            answers.add(answer);
        }
    }

    /** After the clock: hangs up, and fails unless every entry of every push was accepted. */
    void check() throws IOException {
        connection.close();
        for (Answer answer : answers) {
            if (answer.status() != OK) {
                throw new IllegalStateException("status " + answer.status() + " "
                        + Forms.PROBLEM.read(answer.plain()).why().getMessage());
            }
            if (Forms.PUSH_ANSWER.read(answer.plain()).results().stream()
                    .anyMatch(result -> result.outcome() != Outcome.ACCEPTED)) {
                throw new IllegalStateException("not every entry was accepted");
            }
        }
    }
}
