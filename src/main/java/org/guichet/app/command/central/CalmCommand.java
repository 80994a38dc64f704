package org.guichet.app.command.central;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code guichet central calm}: a person has looked, the alarm that stops grants is taken away. */
@Command(name = "calm", mixinStandardHelpOptions = true, description = "usage.central.calm")
public final class CalmCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private BooksOption books = new BooksOption();
    @Mixin
    private WhyOption why = new WhyOption();

    /** @return 0, also when there was no alarm */
    @Override
    public Integer call() throws IOException {
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            String word = open.backOffice().calm(why.administrator(open, speech));
            spec.commandLine().getOut()
                    .println(speech.tell(word.isEmpty() ? "central.calm.none" : "central.calm.done"));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
