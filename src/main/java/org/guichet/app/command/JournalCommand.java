package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.guichet.app.StoreFolder;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.file.JournalReport;
import org.guichet.journal.file.VerifyingReader;
import org.guichet.journal.json.JournalExport;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.journal.json.VerificationJson;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet journal verify|export}: reads the files of a store, also while its counter is open. */
@Command(name = "journal", mixinStandardHelpOptions = true, description = "usage.journal")
public final class JournalCommand {

    private final EntryCodec codec = new JsonEntryCodec();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @return 0 for a journal that is as it was written, 1 after telling its first fault */
    @Command(name = "verify", mixinStandardHelpOptions = true, description = "usage.journal.verify")
    int verify(@Mixin Speech speech,
            @Mixin StoreOption store, @Option(names = "--json", descriptionKey = "usage.json") boolean json)
            throws IOException {
        JournalReport report = reader(store.folder()).verify();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(VerificationJson.of(report));
        } else {
            out.println(told(speech, report));
        }
        out.flush();
        return report.sound() ? 0 : 1;
    }

    /** @return 0 when everything was written, 1 after telling the fault at which it ended */
    @Command(name = "export", mixinStandardHelpOptions = true, description = "usage.journal.export")
    int export(@Mixin Speech speech, @Mixin StoreOption store,
            @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "usage.journal.export.file") @Nullable Path file)
            throws IOException {
        JournalReport report = file == null
                ? write(store, spec.commandLine().getOut())
                : writeNew(store, file.toAbsolutePath());
        report.fault().ifPresent(fault -> spec.commandLine().getErr().println(speech.tell(fault.message())));
        return report.sound() ? 0 : 1;
    }

    private JournalReport write(StoreOption store, Writer out) throws IOException {
        JournalReport report = reader(store.folder()).read(new JournalExport(out));
        out.flush();
        return report;
    }

    /** On disk before it has its name. */
    private JournalReport writeNew(StoreOption store, Path file) throws IOException {
        if (Files.exists(file)) {
            throw Refusal.of("journal.export.exists", file.toString());
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        JournalReport report;
        try (Writer out = Files.newBufferedWriter(fresh)) {
            report = write(store, out);
        }
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return report;
    }

    private static String told(Speech speech, JournalReport report) {
        return report.fault().map(fault -> speech.tell(fault.message()))
                .orElseGet(() -> speech.tell("journal.verified",
                        Message.counted("journal.count.entries", report.head().sequence()),
                        Message.counted("journal.count.sales", report.head().sales()),
                        Message.counted("journal.count.files", report.segments()), report.head().hash().hex()));
    }

    /** An auditor may have been given the journal's own folder. */
    private VerifyingReader reader(StoreFolder store) throws IOException {
        Path root = store.root();
        Path folder = Files.isDirectory(store.journal()) ? store.journal() : root;
        if (!Files.isDirectory(folder) || !FolderDisk.existing(folder).names().contains("000001.journal")) {
            throw Refusal.of("journal.none", root.toString());
        }
        return new VerifyingReader(FolderDisk.existing(folder), codec);
    }
}
