package org.guichet.catalogue.toml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.catalogue.PlanLookup;
import org.guichet.catalogue.Season;
import org.guichet.kernel.InvalidInput;
import org.tomlj.Toml;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlVersion;

/** Reads a season file. Safe from any thread. */
public final class SeasonFile {

    /** No season file is longer; one that is was meant to be something else. */
    public static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 8;
    private static final TomlPosition TOP = TomlPosition.positionAt(1, 1);

    private SeasonFile() {}

    /**
     * What {@link #read} is given: never more of a file than it takes to see that it is too long.
     *
     * @throws IOException when the file cannot be read
     */
    public static byte[] load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST + 1);
        }
    }

    /**
     * The season of those bytes.
     *
     * @param name of the file, for the places of faults
     * @throws InvalidInput with every fault found, each with line, column and dotted key
     */
    public static Season read(byte[] bytes, String name, PlanLookup plans) {
        if (bytes.length > LONGEST) {
            throw tooLong(name);
        }
        Faults faults = new Faults(name);
        TomlParseResult toml = Toml.parse(decoded(bytes, faults), TomlParseOptions.sourceless()
                .withVersion(TomlVersion.V1_1_0).withMaxNestingDepth(DEEPEST));
        toml.errors().forEach(
                error -> faults.add(error.position(), "", "season.syntax", String.valueOf(error.getMessage())));
        if (faults.none()) {
            Season season = new SeasonReader(new TableReader(toml, TOP, "", faults), plans).read();
            if (faults.none()) {
                return season;
            }
        }
        throw faults.refusal();
    }

    private static String decoded(byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        boolean bad = decoder.decode(in, out, true).isError();
        String text = out.flip().toString();
        if (bad) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            faults.add(TomlPosition.positionAt(line, text.length() - text.lastIndexOf('\n')), "", "season.utf8");
            return "";
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static InvalidInput tooLong(String name) {
        Faults faults = new Faults(name);
        faults.add(TOP, "", "season.long", LONGEST);
        return faults.refusal();
    }
}
