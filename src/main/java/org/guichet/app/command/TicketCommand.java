package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichet.app.Surroundings;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.codec.PlanFiles;
import org.guichet.ticketing.SeatHash;
import org.guichet.ticketing.TicketClaims;
import org.guichet.ticketing.TicketToken;
import org.guichet.ticketing.TicketVerifier;
import org.guichet.ticketing.Verification;
import org.guichet.ticketing.keys.KeyList;
import org.guichet.ticketing.pdf.TicketScan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet ticket verify}: what a gate would say of a ticket, with the public keys and nothing else. */
@Command(name = "ticket", mixinStandardHelpOptions = true, description = "usage.ticket")
public final class TicketCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One thing to check: the text of its barcode, or none when it could not be read. */
    private record Shown(String where, Optional<String> text) {}

    /** @return 0 when all are valid, 1 when one is not */
    @Command(name = "verify", mixinStandardHelpOptions = true, description = "usage.ticket.verify")
    int verify(@Mixin Speech speech,
            @Option(names = "--event", required = true, paramLabel = "E", descriptionKey = "usage.event") int event,
            @Option(names = "--keys", required = true, paramLabel = "FILE", descriptionKey = "usage.ticket.keys") Path keys,
            @Option(names = "--plan", paramLabel = "FILE", descriptionKey = "usage.ticket.plan") @Nullable Path plan,
            @Option(names = "--sidecar", paramLabel = "FILE", descriptionKey = "usage.sidecar") @Nullable Path sidecar,
            @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "usage.ticket.at") @Nullable Instant at,
            @Parameters(arity = "1..*", paramLabel = "TOKEN|PNG|PDF", descriptionKey = "usage.ticket.ticket") List<String> tickets) {
        TicketVerifier verifier = new TicketVerifier(KeyList.read(text(keys)));
        Map<SeatHash, SeatLabel> seats = plan == null ? Map.of() : seats(PlanFiles.read(plan, sidecar).plan());
        Instant moment = at == null ? Surroundings.ofMachine().time().now() : at;
        PrintWriter out = spec.commandLine().getOut();
        boolean allValid = true;
        for (String ticket : tickets) {
            for (Shown shown : shown(ticket)) {
                Optional<Verification> found = shown.text().map(text -> verifier.verify(text, event, moment));
                allValid &= found.filter(Verification.Valid.class::isInstance).isPresent();
                Message told = found.map(verification -> told(verification, seats))
                        .orElse(Message.of("ticket.verify.unread"));
                out.println((shown.where().isEmpty() ? "" : shown.where() + ": ") + speech.tell(told));
            }
        }
        out.flush();
        return allValid ? 0 : 1;
    }

    private static Message told(Verification verification, Map<SeatHash, SeatLabel> seats) {
        return switch (verification) {
            case Verification.Valid valid -> about("ticket.verify.valid", valid.token(), seats);
            case Verification.Training training -> about("ticket.verify.training", training.token(), seats);
            case Verification.WrongEvent wrong -> about("ticket.verify.event", wrong.token(), seats);
            case Verification.OutsideValidity outside -> about("ticket.verify.validity", outside.token(), seats);
            case Verification.Forged forged -> Message.of("ticket.verify.forged", forged.token().key().toString());
            case Verification.UnknownKey unknown -> Message.of("ticket.verify.key", unknown.key().toString());
            case Verification.Malformed _ -> Message.of("ticket.verify.malformed");
        };
    }

    private static Message about(String key, TicketToken token, Map<SeatHash, SeatLabel> seats) {
        TicketClaims claims = token.claims();
        return Message.of(key, claims.ticketNumber(), place(claims, seats),
                claims.generation() == 0 ? "" : Message.of("ticket.verify.reprint", claims.generation()),
                String.valueOf(claims.event()), claims.validFrom().toString(), claims.validUntil().toString());
    }

    private static Message place(TicketClaims claims, Map<SeatHash, SeatLabel> seats) {
        SeatLabel label = seats.get(claims.seat());
        if (label == null) {
            return Message.of(seats.isEmpty() ? "ticket.verify.place.hash" : "ticket.verify.place.unknown",
                    claims.seat().toString());
        }
        return Message.of("ticket.verify.place", Stream.of(label.section(), label.row(), label.seat())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    }

    private static Map<SeatHash, SeatLabel> seats(SeatingPlan plan) {
        Map<SeatHash, SeatLabel> seats = HashMap.newHashMap(plan.size());
        for (int place = 0; place < plan.size(); place++) {
            seats.put(SeatHash.of(plan.guid(place)), plan.label(place));
        }
        return seats;
    }

    private static List<Shown> shown(String ticket) {
        if (TicketToken.decode(ticket).isPresent()) {
            return List.of(new Shown("", Optional.of(ticket)));
        }
        return file(ticket).map(TicketCommand::scanned)
                .orElseGet(() -> List.of(new Shown("", Optional.of(ticket))));
    }

    private static List<Shown> scanned(Path file) {
        try {
            List<Optional<String>> texts = TicketScan.read(Files.readAllBytes(file));
            return java.util.stream.IntStream.range(0, texts.size())
                    .mapToObj(page -> new Shown(file + (texts.size() == 1 ? "" : " #" + (page + 1)), texts.get(page)))
                    .toList();
        } catch (IOException e) {
            throw Refusal.of("ticket.verify.file", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Tokens hold characters that some systems allow in no file name. */
    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Refusal.of("ticket.verify.file", file.toString(), String.valueOf(e.getMessage()));
        }
    }
}
