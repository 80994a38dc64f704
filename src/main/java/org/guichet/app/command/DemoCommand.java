package org.guichet.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.guichet.app.Display;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.lab.Scratch;
import org.guichet.lab.demo.Demo;
import org.guichet.lab.demo.OnSale;
import org.guichet.ui.common.Screenless;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet demo}: an on-sale in which the centre dies, with the window in one's hands, or played where there is no screen. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "usage.demo")
public final class DemoCommand implements Callable<Integer> {

    private static final String USUAL_SIZE = "1366x768";

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--headless", descriptionKey = "usage.demo.headless")
    private boolean headless;
    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "usage.demo.out")
    private @Nullable Path out;
    @Option(names = "--size", paramLabel = "1366x768", descriptionKey = "usage.demo.size")
    private @Nullable String size;
    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() throws IOException {
        if (store.given().isPresent()) {
            throw new Misuse(spec, Message.of("cli.demo.store"));
        }
        if (headless || Screenless.isHere()) {
            return play();
        }
        if (size != null) {
            throw new Misuse(spec, Message.of("cli.demo.screen"));
        }
        if (out != null) {
            refuseUsed(out);
            return show(out);
        }
        try (Scratch scratch = Scratch.make()) {
            return show(scratch.folder());
        }
    }

    private int show(Path folder) throws IOException {
        return new OnSale(folder, speech.language(), news -> {
            spec.commandLine().getOut().println(speech.tell(news));
            spec.commandLine().getOut().flush();
        }).play();
    }

    private int play() throws IOException {
        String size = this.size == null ? USUAL_SIZE : this.size;
        if (!size.matches("[1-9][0-9]{2,3}x[1-9][0-9]{2,3}")) {
            throw Refusal.of("cli.demo.size", size);
        }
        Path folder = out == null ? unused() : out;
        refuseUsed(folder);
        int cross = size.indexOf('x');
        int width = Integer.parseInt(size, 0, cross, 10);
        int height = Integer.parseInt(size, cross + 1, size.length(), 10);
        Display.start(true, width, height);
        Demo.Summary summary = new Demo(folder, width, height).play();
        spec.commandLine().getOut()
                .println(speech.tell("cli.demo.done", Message.counted("journal.count.sales", summary.sales()),
                        Message.counted("cli.tickets", summary.tickets()),
                        folder.toAbsolutePath().normalize().toString()));
        spec.commandLine().getOut().flush();
        return summary.isWhole() ? 0 : 1;
    }

    private static Path unused() {
        Path folder = Path.of("demo-out");
        for (int run = 2; Files.exists(folder); run++) {
            folder = Path.of("demo-out-" + run);
        }
        return folder;
    }

    /** What an earlier run left is not mixed with this one's, and never deleted here. */
    private static void refuseUsed(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw Refusal.of("cli.demo.used", folder.toString());
                }
            }
        }
    }
}
