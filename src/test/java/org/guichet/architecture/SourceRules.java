package org.guichet.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the compiled classes no longer show. Each rule answers with the places that break it; empty is good. */
final class SourceRules {

    private static final int MOST_LINES = 400;
    /** The compiler writes such catches itself (try with resources), hence the source and not the byte code. */
    private static final Pattern CATCHES_ALL = Pattern
            .compile("catch\\s*\\([^)]*?(?<![\\w.])(?:java\\.lang\\.)?(?:Exception|Throwable)\\b");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern PARAGRAPH = Pattern.compile("\\A\\s*/\\*\\*.{20,}?\\*/\\s*@NullMarked",
            Pattern.DOTALL);

    private final Path root;

    /** @param root the folder of the root package */
    SourceRules(Path root) {
        this.root = root;
    }

    List<String> filesOver400Lines() {
        return sources().filter(file -> text(file).lines().count() > MOST_LINES).map(Path::toString).toList();
    }

    /** {@code Exception} and {@code Throwable} are caught in {@code app} and by the task runner only. */
    List<String> catchesOfEverything() {
        return sources().filter(file -> !file.startsWith(root.resolve("app")))
                .filter(file -> !file.getFileName().toString().equals("TaskRunner.java"))
                .filter(file -> CATCHES_ALL.matcher(COMMENT.matcher(text(file)).replaceAll("")).find())
                .map(Path::toString).toList();
    }

    List<String> packagesWithoutNullMarkedParagraph() {
        List<String> missing = new ArrayList<>();
        sources().map(Path::getParent).distinct().forEach(folder -> {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info) || !PARAGRAPH.matcher(text(info)).find()) {
                missing.add(folder.toString());
            }
        });
        return missing;
    }

    long count() {
        return sources().count();
    }

    private Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
