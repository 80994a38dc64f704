package org.guichet.architecture.bites.kernel;

import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks: the domain knows no technology. */
final class ReadsFiles {

    boolean there(Path file) {
        return Files.exists(file);
    }
}
