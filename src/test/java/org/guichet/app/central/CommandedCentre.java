package org.guichet.app.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.app.HallFiles;
import org.guichet.app.Surroundings;
import org.guichet.app.command.CommandLineRun;
import org.guichet.app.command.central.CentralCommand;
import org.guichet.central.WrittenChain;
import org.guichet.central.http.CentralServer;
import org.guichet.journal.IncarnationEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.kernel.system.SystemTime;
import org.guichet.sync.http.HttpCentre;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.Hello;

/** A centre in a folder of its own, worked by commands and served over HTTP on a port of its own choosing. */
public final class CommandedCentre {

    private static final Pattern CODE = Pattern.compile("(?m)^ {4}([0-9A-Z]{5}(?:-[0-9A-Z]{5}){3})$");
    /** Generous, so that a busy machine does not turn an answer into an outage. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    final BooksPlace place;
    private final Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    public CommandedCentre(Path folder) {
        this(folder, "");
    }

    CommandedCentre(Path folder, String database) {
        this.folder = folder;
        this.place = new BooksPlace(folder.resolve("centre"), database);
    }

    public int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", place.data().toString(), "--lang", "en"));
        if (!place.isInFolder()) {
            all.addAll(List.of("--database", place.database()));
        }
        return CommandLineRun.of(new CentralCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    /** @throws AssertionError it did not go well */
    public String done(String... words) {
        int status = run(words);
        if (status != 0) {
            throw new AssertionError(status + ": " + err());
        }
        return out();
    }

    String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    /** Two games in a hall of 40 seats. */
    public String importSeason() throws IOException {
        return done("season", "import", HallFiles.write(folder.resolve("season")).toString());
    }

    public String addCounter(String name) {
        return code(done("counter", "add", "--name", name));
    }

    /** The code that a command showed. */
    static String code(String out) {
        Matcher code = CODE.matcher(out);
        if (!code.find()) {
            throw new AssertionError(out);
        }
        return code.group(1);
    }

    public CentralApp start() throws IOException {
        return start(0);
    }

    public CentralApp start(int port) throws IOException {
        return CentralApp.start(place, place.key(),
                new CentralServer.Address(InetAddress.getLoopbackAddress(), port, Optional.empty(), false),
                Surroundings.ofMachine());
    }

    /** A counter over the network, its journal and its key. */
    record Enrolled(HttpCentre centre, WrittenChain chain, Signer key) implements AutoCloseable {

        CounterId id() {
            return chain.counter;
        }

        Hello hello() {
            return chain.hello(1, 0);
        }

        /** The same counter with the journal that it has already. */
        Enrolled with(WrittenChain own) {
            return new Enrolled(centre, own, key);
        }

        /** The same counter at another address. */
        Enrolled at(CentralApp app) {
            return new Enrolled(reach(app, Optional.of(new HttpCentre.Identity(id(), key))), chain, key);
        }

        @Override
        public void close() {
            centre.close();
        }
    }

    static Enrolled enrol(CentralApp app, String code) {
        Signer key = freshKey();
        return enrol(app, new EnrolRequest(code, key.publicKey(), "comptoir"), key);
    }

    /** The store that sold for itself and was adopted. */
    static Enrolled enrol(CentralApp app, String code, Signer key, WrittenChain own) {
        return enrol(app, new EnrolRequest(code, key.publicKey(), "comptoir",
                new EnrolRequest.Past("", own.counter, own.length(), own.head())), key).with(own);
    }

    private static Enrolled enrol(CentralApp app, EnrolRequest request, Signer key) {
        try (HttpCentre stranger = reach(app, Optional.empty())) {
            EnrolAnswer answer = stranger.enrol(request);
            WrittenChain chain = new WrittenChain(answer.counter(), key).write(
                    new IncarnationEntry(answer.house(), answer.name(), answer.generation(), key.publicKey()));
            return new Enrolled(reach(app, Optional.of(new HttpCentre.Identity(answer.counter(), key))), chain, key);
        }
    }

    private static HttpCentre reach(CentralApp app, Optional<HttpCentre.Identity> identity) {
        return new HttpCentre(URI.create(app.url()), identity, Optional.empty(),
                new HttpCentre.Timeouts(PATIENCE, PATIENCE, PATIENCE), new SystemTime());
    }

    static Signer freshKey() {
        try {
            return Ed25519.signer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
