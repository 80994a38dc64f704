package org.guichet.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.guichet.app.CounterApp;
import org.guichet.app.DemoFiles;
import org.guichet.app.Display;
import org.guichet.app.OpenStore;
import org.guichet.app.StoreFolder;
import org.guichet.app.Surroundings;
import org.guichet.kernel.Refusal;
import org.guichet.lab.demo.Demo;
import org.guichet.store.OpeningListener;
import org.guichet.ui.common.Screenless;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet demo}: the window on the demo season, or a rush played on it where there is no screen. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "La saison de démonstration / the demo season.")
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--headless", description = "Joue sans écran et laisse images et billets / plays without a screen, leaves pictures and tickets.")
    private boolean headless;
    @Option(names = "--out", paramLabel = "DIR", description = "Dossier des résultats, vide ou nouveau / folder for what it leaves, empty or new.")
    private @Nullable Path out;
    @Option(names = "--size", paramLabel = "1366x768", description = "Taille de l’écran en mémoire / size of the screen in memory.")
    private String size = "1366x768";
    @Option(names = "--store", paramLabel = "DIR", description = "Dossier du magasin de la fenêtre / folder of the window's store.")
    private @Nullable Path store;

    @Override
    public Integer call() throws IOException {
        if (headless || Screenless.isHere()) {
            return play();
        }
        StoreFolder folder = store == null
                ? new StoreFolder(StoreFolder.usual().root().resolveSibling("guichet-demo"))
                : new StoreFolder(store);
        try (OpenStore open = OpenStore.open(folder, Surroundings.ofMachine(), OpeningListener.NONE)) {
            if (!open.hasSeason()) {
                open.importSeason(DemoFiles.write(folder.root().resolve("season"), speech.language(),
                        LocalDate.now(ZoneOffset.UTC)));
            }
        }
        return CounterApp.run(folder);
    }

    private int play() throws IOException {
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
        spec.commandLine().getOut().println(speech.tell("cli.demo.done", summary.sales(), summary.tickets(),
                folder.toAbsolutePath().normalize().toString()));
        spec.commandLine().getOut().flush();
        return summary.journalVerified() ? 0 : 1;
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
