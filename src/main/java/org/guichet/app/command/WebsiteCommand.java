package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.app.CentreConnection;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.lab.website.Takings;
import org.guichet.lab.website.WebShop;
import org.guichet.sync.http.HttpWebsite;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet website}: a crowd of shoppers at a centre; the exit status is 1 when the centre broke a promise to one. */
@Command(name = "website", mixinStandardHelpOptions = true, description = "usage.website")
public final class WebsiteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--centre", required = true, paramLabel = "URL", descriptionKey = "usage.enrol.centre")
    private String centre = "";

    @Option(names = "--authority", paramLabel = "FILE", descriptionKey = "usage.enrol.authority")
    private @Nullable Path authority;

    @Option(names = "--plain-anywhere", descriptionKey = "usage.plain-anywhere")
    private boolean plainAnywhere;

    @Option(names = "--token-file", required = true, paramLabel = "FILE", descriptionKey = "usage.website.token")
    private Path token = Path.of("");

    @Option(names = "--event", required = true, paramLabel = "N", descriptionKey = "usage.website.event")
    private int event;

    @Option(names = "--shoppers", paramLabel = "K", defaultValue = "20", descriptionKey = "usage.website.shoppers")
    private int shoppers;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "10", descriptionKey = "usage.website.rate")
    private int rate;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "10", descriptionKey = "usage.website.seconds")
    private int seconds;

    @Option(names = "--windows", paramLabel = "N", split = ",", descriptionKey = "usage.website.windows")
    private List<Integer> windows = List.of();

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1", descriptionKey = "usage.website.seed")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (shoppers < 1 || rate < 1 || seconds < 1) {
            throw new Misuse(spec, Message.of("cli.website.positive"));
        }
        String trusted = authority == null ? "" : authority.toAbsolutePath().toString();
        try (HttpWebsite website = CentreConnection.website(centre, trusted, plainAnywhere,
                Files.readString(token).strip());
                WebShop shop = WebShop.open(website, new WebShop.Crowd(event, shoppers, rate, windows, seed))) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(speech.tell("cli.website.open", String.valueOf(event), shoppers, rate, seconds));
            err.flush();
            Takings takings = shop.sell(Duration.ofSeconds(seconds));
            PrintWriter out = spec.commandLine().getOut();
            out.println(takings.json());
            out.flush();
            return takings.errors() == 0 ? 0 : 1;
        } catch (Rejected e) {
            throw Refusal.of("cli.website.refused", e.code().name(), e.detail());
        } catch (Unreachable e) {
            throw Refusal.of("cli.website.unreachable", centre);
        }
    }
}
