package org.guichet.app.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.guichet.app.HallFiles;
import org.guichet.app.command.CommandLineRun;
import org.guichet.app.command.WebsiteCommand;
import org.guichet.central.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shoppers over HTTP at a centre that serves. */
class WebsiteTest {

    private static final Pattern FIGURE = Pattern.compile("\"(\\w+)\":(\\d+)");

    @TempDir
    Path folder;

    private CommandedCentre centre;
    private Path token;
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void openTheCentre() throws IOException {
        centre = new CommandedCentre(folder);
        centre.importSeason();
        token = Files.writeString(folder.resolve("shop.token"),
                centre.done("token", "add", "--role", "website", "--name", "shop"));
    }

    @Test
    void whatTheShopSoldIsSoldAtTheCentre() throws IOException {
        try (CentralApp app = centre.start()) {
            StringWriter out = new StringWriter();
            assertThat(run(app.url(), out)).as(err.toString()).isZero();
            Map<String, Long> said = FIGURE.matcher(out.toString()).results()
                    .collect(java.util.stream.Collectors.toMap(it -> it.group(1), it -> Long.valueOf(it.group(2))));

            Map<Standing, Integer> seats = Objects.requireNonNull(app.look().seats().get(HallFiles.FIRST));
            assertThat(said).containsEntry("errors", 0L).containsEntry("unanswered", 0L).containsEntry("refused", 0L);
            assertThat(said.get("tickets")).isPositive()
                    .isEqualTo((long) Objects.requireNonNull(seats.get(Standing.SOLD)));
            assertThat(said.get("cents")).isEqualTo(48_00L * Objects.requireNonNull(said.get("tickets")));
            assertThat(seats.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        }
    }

    @Test
    void whatIsWrongIsTold() throws IOException {
        StringWriter out = new StringWriter();
        assertThat(run("http://localhost:1", out)).isEqualTo(1);
        assertThat(err.toString()).startsWith("The centre at http://localhost:1 does not answer.");
        err.getBuffer().setLength(0);
        Files.writeString(token, "00000-00000-00000-00000");
        try (CentralApp app = centre.start()) {
            assertThat(run(app.url(), out)).isEqualTo(1);
        }
        assertThat(err.toString()).startsWith("The centre refuses (UNAUTHORISED)");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String url, StringWriter out) {
        return CommandLineRun.of(new WebsiteCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute("--centre", url, "--token-file", token.toString(), "--event",
                        String.valueOf(HallFiles.FIRST), "--shoppers", "10", "--rate", "100", "--seconds", "1",
                        "--lang", "en");
    }
}
