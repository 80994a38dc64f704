package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.guichet.ticketing.SampleTickets;
import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.keys.KeyList;
import org.guichet.ticketing.layout.LayoutFile;
import org.guichet.ticketing.pdf.TicketFonts;
import org.guichet.ticketing.pdf.TicketPdf;
import org.guichet.ticketing.pdf.TicketRaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TicketCommandTest {

    @TempDir
    Path folder;

    private final List<TicketDocument> tickets = SampleTickets.sale().reprinted(1).of(3).documents();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void exportKeys() throws IOException {
        Files.writeString(folder.resolve("keys.json"), KeyList.write(List.of(SampleTickets.key())));
    }

    private int run(String event, String at, String... more) {
        CommandLine line = CommandLineRun.of(new TicketCommand());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> words = new ArrayList<>(List.of("verify", "--lang", "en", "--event", event, "--keys",
                folder.resolve("keys.json").toString(), "--at", at));
        words.addAll(List.of(more));
        return line.execute(words.toArray(String[]::new));
    }

    private int atTheGate(String... more) {
        return run(String.valueOf(SampleTickets.EVENT), SampleTickets.AT_THE_GATE.toString(), more);
    }

    private byte[] pdf() {
        return new TicketPdf(LayoutFile.builtIn(LayoutFile.TWO_BY_FIVE_AND_A_HALF), TicketFonts.load()).render(tickets);
    }

    @Test
    void believesATokenOfTheEvent() {
        assertThat(atTheGate(tickets.getFirst().word("token"))).isZero();
        assertThat(out.toString()).startsWith("valid: ticket G2-000318-1, place with hash ").contains("reprint");
    }

    @Test
    void namesThePlaceOnThePlan() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"),
                """
                        {"name": "Arena", "categories": [{"name": "B", "color": "#0072B2"}], "size": {"width": 100, "height": 100},
                         "zones": [{"name": "104", "position": {"x": 0, "y": 0}, "areas": [], "rows": [
                          {"row_number": "H", "position": {"x": 0, "y": 0}, "seats": [
                           {"seat_guid": "seat-12", "seat_number": "12", "category": "B", "position": {"x": 20, "y": 20}}]}]}]}
                        """);
        assertThat(atTheGate("--plan", plan.toString(), tickets.getFirst().word("token"))).isZero();
        assertThat(out.toString()).contains("104 · H · 12");
        assertThat(atTheGate("--plan", plan.toString(), tickets.getLast().word("token"))).isZero();
        assertThat(out.toString()).contains("unknown to this plan");
    }

    @Test
    void tellsEveryPageOfAPdf() throws IOException {
        Path file = Files.write(folder.resolve("G2-000318.pdf"), pdf());
        assertThat(atTheGate(file.toString())).isZero();
        assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.contains("valid: ticket G2-000318-"));
        assertThat(out.toString()).contains("G2-000318.pdf #3: ");
    }

    @Test
    void readsAPicture() throws IOException {
        Path file = folder.resolve("ticket.png");
        ImageIO.write(TicketRaster.pages(pdf(), 203).getFirst(), "png", file.toFile());
        assertThat(atTheGate(file.toString())).isZero();
        assertThat(out.toString()).contains("valid: ticket G2-000318-1");
    }

    @Test
    void saysWhyATicketIsNotValid() {
        String token = tickets.getFirst().word("token");
        String changed = token.substring(0, 20) + (token.charAt(20) == 'A' ? 'B' : 'A') + token.substring(21);
        assertThat(run("7", SampleTickets.AT_THE_GATE.toString(), token)).isEqualTo(1);
        assertThat(run(String.valueOf(SampleTickets.EVENT), "2026-06-01T00:00:00Z", token)).isEqualTo(1);
        assertThat(atTheGate(changed)).isEqualTo(1);
        assertThat(atTheGate("no ticket")).isEqualTo(1);
        assertThat(out.toString().lines().map(line -> line.substring(0, line.indexOf(':'))).toList())
                .containsExactly("wrong event", "outside its validity", "forged", "malformed");
    }

    @Test
    void saysThatOneOfSeveralIsNotValid() {
        assertThat(atTheGate(tickets.getFirst().word("token"), "no ticket")).isEqualTo(1);
    }

    @Test
    void tellsBadUsageApart() throws IOException {
        assertThat(CommandLineRun.of(new TicketCommand()).setErr(new PrintWriter(err)).execute("verify", "token"))
                .isEqualTo(2);
        Files.writeString(folder.resolve("keys.json"), "{}");
        assertThat(atTheGate("token")).isEqualTo(1);
        assertThat(err.toString()).contains("format: ");
        Path noPicture = Files.writeString(folder.resolve("note.txt"), "hello");
        exportKeys();
        assertThat(atTheGate(noPicture.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("note.txt is neither a picture nor a PDF");
    }

    @Test
    void aFileThatIsNotThereIsNoTicketThatIsForged() {
        String folder = this.folder.toString();
        assertThat(atTheGate("missing.pdf", "MISSING.PNG", folder + "/missing", folder, "A1.B/C",
                tickets.getFirst().word("token"))).isEqualTo(1);
        assertThat(out.toString().lines().toList()).satisfiesExactly(
                line -> assertThat(line).isEqualTo("The file missing.pdf cannot be read: missing.pdf cannot be found"),
                line -> assertThat(line).contains("MISSING.PNG cannot be found"),
                line -> assertThat(line).contains(folder + "/missing cannot be found"),
                line -> assertThat(line).contains("it is a folder"),
                line -> assertThat(line).startsWith("malformed"),
                line -> assertThat(line).startsWith("valid"));
    }

    @Test
    void timesAreThoseOfTheClockOnTheWall() {
        assertThat(run(String.valueOf(SampleTickets.EVENT), "2026-06-01T00:00:00Z",
                tickets.getFirst().word("token"))).isEqualTo(1);
        assertThat(out.toString()).startsWith("outside its validity").doesNotContain("Z", "T23");
    }
}
