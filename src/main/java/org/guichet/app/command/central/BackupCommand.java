package org.guichet.app.command.central;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet central backup FILE}: keeps the inventory, without the register, in a file. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "usage.central.backup")
public final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private BooksOption books = new BooksOption();
    @Mixin
    private ByOption by = new ByOption();
    @Parameters(paramLabel = "FILE", descriptionKey = "usage.central.backup.file")
    private Path file = Path.of("");

    /** @return 0 when the file is on disk */
    @Override
    public Integer call() throws IOException {
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            open.backUp(file.toAbsolutePath(), by.administrator(open, speech));
            spec.commandLine().getOut().println(speech.tell("central.backup.done", file.toString()));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
