package org.guichet.i18n;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.guichet.kernel.Message;

/** Why a file could not be used: libraries and systems say it in English, or not at all. */
final class Troubles {

    private Troubles() {}

    static Message reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> Message.of("common.file.missing", file(missing));
            case FileNotFoundException missing -> Message.of("common.file.missing", message(missing));
            case AccessDeniedException closed -> Message.of("common.file.closed", file(closed));
            case NotDirectoryException other -> Message.of("common.file.no-folder", file(other));
            case FileAlreadyExistsException there -> Message.of("common.file.there", file(there));
            case FileSystemException other -> system(other);
            case CharacterCodingException _ -> Message.of("common.file.text");
            default -> said(message(failure));
        };
    }

    private static Message system(FileSystemException failure) {
        String reason = failure.getReason();
        return reason == null
                ? Message.of("common.file.other", file(failure))
                : Message.of("common.file.at", file(failure), said(reason));
    }

    /** The few words of systems that people meet. */
    private static Message said(String reason) {
        return switch (reason) {
            case "Is a directory" -> Message.of("common.file.folder");
            case "Not a directory" -> Message.of("common.file.beneath");
            case "No space left on device" -> Message.of("common.file.full");
            case "Read-only file system" -> Message.of("common.file.read-only");
            default -> Message.of("common.file.other", reason);
        };
    }

    private static String file(FileSystemException failure) {
        return String.valueOf(failure.getFile());
    }

    private static String message(IOException failure) {
        return String.valueOf(failure.getMessage());
    }
}
